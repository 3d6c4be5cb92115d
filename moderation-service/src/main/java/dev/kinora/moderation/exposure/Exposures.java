package dev.kinora.moderation.exposure;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.exposure.WatchStore.DecisionWatch;
import dev.kinora.moderation.review.CaseSubjects;
import dev.kinora.moderation.review.CaseSubjects.CaseSubject;
import dev.kinora.moderation.review.skip.SparedGrades;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what people uncover and watch. */
@Component
class Exposures implements SparedGrades {

    private static final Duration WEEK = Duration.ofDays(7);

    /** More reveals of one case by one person are counted, but add no entries to the audit log. */
    private static final int AUDITED_REVEALS = 100;

    private final CaseSubjects subjects;
    private final WatchStore watches;
    private final ExposureSlots slots;
    private final AuditLog audit;
    private final ExposureProperties properties;
    private final MeterRegistry meters;
    private final InstantSource clock;

    Exposures(
            CaseSubjects subjects,
            WatchStore watches,
            ExposureSlots slots,
            AuditLog audit,
            ExposureProperties properties,
            MeterRegistry meters,
            InstantSource clock) {
        this.subjects = subjects;
        this.watches = watches;
        this.slots = slots;
        this.audit = audit;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /** What can be uncovered. */
    enum Covered {
        VIDEO,
        COMMENT,
        /** Words that were read in a video, or reports and appeals about it. */
        WORDS
    }

    /**
     * What was watched of a case.
     *
     * @param own what the caller has seen so far
     * @param decisions what the people had seen who decided, when they did; automated decisions and those that were made
     *     before this was recorded are left out
     */
    record CaseWatches(Watch own, List<DecisionWatch> decisions) {}

    /** Adds what a person has watched without a cover since the last call. Ranges beyond the end of the video are cut. */
    @Transactional
    void watched(UUID caseId, List<WatchedRange> ranges, long uncoveredMs, Actor by) {
        var subject = subjects.get(caseId);
        var now = now();
        var before = lock(caseId, by, now);
        watches.save(caseId, by.id(), before.plus(within(ranges, subject.durationMs()), uncoveredMs), now);
        slots.add(by.id(), severityOf(subject), uncoveredMs, 0, now);
        meters.counter(
                        "kinora.exposure.uncovered",
                        "severity",
                        severityOf(subject).name())
                .increment(uncoveredMs / 1000.0);
    }

    /** Records that a person lifted a cover. */
    @Transactional
    void revealed(UUID caseId, Covered covered, Actor by) {
        var subject = subjects.get(caseId);
        var now = now();
        var watch = lock(caseId, by, now).revealed();
        watches.save(caseId, by.id(), watch, now);
        slots.add(by.id(), severityOf(subject), 0, 1, now);
        if (watch.reveals() <= AUDITED_REVEALS) {
            audit.append(AuditLog.Entry.ofCase(by, AuditAction.REVEALED, caseId, subject.contentId(), covered.name()));
        }
        meters.counter(
                        "kinora.exposure.reveals",
                        "severity",
                        severityOf(subject).name())
                .increment();
    }

    @Transactional(readOnly = true)
    CaseWatches ofCase(UUID caseId, UUID caller) {
        subjects.get(caseId);
        return new CaseWatches(watches.find(caseId, caller).orElse(Watch.NOTHING), watches.ofDecisions(caseId));
    }

    @Transactional(readOnly = true)
    Ledger ledger(UUID accountId) {
        var now = clock.instant();
        return Ledger.of(slots.since(accountId, now.minus(WEEK)), properties, now);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Integer> of(UUID accountId) {
        return ledger(accountId).spent().stream().map(Severity::ordinal).collect(Collectors.toSet());
    }

    /** Keeps with the decision what its author has seen. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionRecorded recorded) {
        var actor = recorded.made().actor();
        if (actor != null) {
            watches.keep(recorded.id(), recorded.made().subject().caseId(), actor.id());
        }
    }

    private Watch lock(UUID caseId, Actor by, Instant now) {
        watches.begin(caseId, by.id(), now);
        return watches.lock(caseId, by.id()).orElse(Watch.NOTHING);
    }

    private static List<WatchedRange> within(List<WatchedRange> ranges, @Nullable Long durationMs) {
        return durationMs == null
                ? List.of()
                : ranges.stream()
                        .map(range -> new WatchedRange(range.fromMs(), Math.min(range.toMs(), durationMs)))
                        .toList();
    }

    private static Severity severityOf(CaseSubject subject) {
        return Severity.of(subject.gravity());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
