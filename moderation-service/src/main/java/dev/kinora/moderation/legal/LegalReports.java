package dev.kinora.moderation.legal;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.legal.LegalReport.Content;
import dev.kinora.moderation.legal.LegalReport.Entry;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.preservation.PreservedItem;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.time.Ids;
import dev.kinora.starter.version.ExpectedVersion;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the records of reports to authorities. What a report says is appended to it, and never changed. */
@Component
@Transactional
class LegalReports {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final int AT_ONCE = 100;

    private final LegalReportStore store;
    private final CaseAccess access;
    private final Preservations preservations;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final LegalProperties properties;
    private final Ids ids;
    private final InstantSource clock;

    LegalReports(
            LegalReportStore store,
            CaseAccess access,
            Preservations preservations,
            AuditLog audit,
            MeterRegistry meters,
            LegalProperties properties,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.access = access;
        this.preservations = preservations;
        this.audit = audit;
        this.meters = meters;
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Drafts a report about the content of a case, which is kept from now on if it is not yet.
     *
     * @throws ProblemException CASE_NOT_FOUND, OWN_CONTENT
     */
    LegalReport draft(
            UUID caseId, String authority, ReportCategory category, @Nullable String note, CurrentAccount account) {
        var subject = access.subject(caseId, account);
        var by = Actor.of(account);
        if (!preservations.covers(subject.content().id())) {
            preservations.hold(subject, "Reported to " + authority, by);
        }
        var now = now();
        var content = subject.content();
        var first = new Entry(ReportState.DRAFT, null, null, List.of(), note, by, now);
        var report = new LegalReport(
                ids.next(),
                caseId,
                new Content(content.id(), content.kind(), content.version()),
                subject.ownerId(),
                authority,
                category,
                ReportState.DRAFT,
                now,
                List.of(first));
        store.add(report);
        store.append(report.id(), 0, first);
        note(by, AuditAction.LEGAL_REPORT_DRAFTED, report, category.name());
        return report;
    }

    /**
     * A step that is appended.
     *
     * @param items names of the preserved files that were sent
     */
    record Step(
            ReportState state,
            @Nullable String reference,
            @Nullable Instant reportedAt,
            Set<String> items,
            @Nullable String note) {}

    /**
     * Appends a step.
     *
     * @throws ProblemException LEGAL_REPORT_NOT_FOUND, LEGAL_REPORT_STATE, LEGAL_REPORT_INCOMPLETE, PRECONDITION_FAILED
     */
    LegalReport append(UUID id, ExpectedVersion expected, Step step, CurrentAccount account) {
        var report = find(id);
        expected.requireMatch(report.version());
        if (!report.state().canBecome(step.state())) {
            throw new ProblemException(
                    LegalProblem.LEGAL_REPORT_STATE,
                    "It is " + report.state() + " and cannot become " + step.state() + ".");
        }
        var by = Actor.of(account);
        boolean sending = report.state() == ReportState.DRAFT && step.state() == ReportState.SENT;
        requireComplete(report, step, sending);
        var entry = new Entry(
                step.state(),
                step.reference(),
                step.reportedAt(),
                sending ? items(report, step.items()) : List.of(),
                step.note(),
                by,
                now());
        try {
            store.append(id, (int) report.version(), entry);
        } catch (DuplicateKeyException e) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED, "Somebody else has appended something.");
        }
        note(by, AuditAction.LEGAL_REPORT_CHANGED, report, step.state().name());
        if (sending) {
            meters.counter("kinora.legal-reports.sent").increment();
        }
        return find(id);
    }

    private void requireComplete(LegalReport report, Step step, boolean sending) {
        boolean acknowledging = report.state() == ReportState.SENT && step.state() == ReportState.ACKNOWLEDGED;
        if (sending && (step.reportedAt() == null || step.reportedAt().isAfter(now()))) {
            throw incomplete("Say in reportedAt when it was sent.");
        }
        if (!sending && !step.items().isEmpty()) {
            throw incomplete("Only the step to SENT names what was sent.");
        }
        boolean referenced =
                step.reference() != null || report.entries().stream().anyMatch(entry -> entry.reference() != null);
        if (acknowledging && !referenced) {
            throw incomplete("Give the reference of the authority.");
        }
        if (report.state() == step.state() && step.note() == null && step.reference() == null) {
            throw incomplete("Say something in note or reference.");
        }
    }

    private List<PreservedItem> items(LegalReport report, Set<String> names) {
        var kept = preservations.items(report.content().id());
        var sent = kept.stream().filter(item -> names.contains(item.name())).toList();
        if (sent.size() != names.size()) {
            throw incomplete("Name preserved files only.");
        }
        return sent;
    }

    private static ProblemException incomplete(String detail) {
        return new ProblemException(LegalProblem.LEGAL_REPORT_INCOMPLETE, detail);
    }

    @Transactional(readOnly = true)
    public LegalReport find(UUID id) {
        return store.find(id)
                .orElseThrow(() ->
                        new ProblemException(LegalProblem.LEGAL_REPORT_NOT_FOUND, "There is no report with this id."));
    }

    /** The report for somebody who takes it out of the service, which is noted. */
    LegalReport export(UUID id, CurrentAccount account) {
        var report = find(id);
        note(
                Actor.of(account),
                AuditAction.LEGAL_REPORT_EXPORTED,
                report,
                report.state().name());
        return report;
    }

    /** Reports, the newest first; null does not filter. */
    @Transactional(readOnly = true)
    public Page<LegalReport> page(
            @Nullable ReportState state, @Nullable UUID caseId, @Nullable String cursor, int limit) {
        var before = cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
        return Page.of(store.before(before, state, caseId, limit + 1), limit, one -> Cursor.encode(one.id()));
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT45M")
    void forget() {
        store.deleteBefore(clock.instant().minus(properties.keep()), AT_ONCE);
    }

    private void note(Actor by, AuditAction action, LegalReport report, String detail) {
        audit.append(AuditLog.Entry.ofCase(
                by, action, report.caseId(), report.content().id(), report.id() + " " + detail));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
