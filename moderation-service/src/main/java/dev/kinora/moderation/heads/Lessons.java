package dev.kinora.moderation.heads;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.moderation.text.TextFingerprint;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people decide about comments as lessons. A later decision about the same text takes the place of an earlier one, and
 * who takes a decision back teaches nothing. Texts are encoded outside the transaction of the decision, so that nobody waits for
 * the model.
 */
@Component
class Lessons implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Lessons.class);

    /** Texts per call of the model, so that comments are served in between. */
    private static final int FEW = 16;

    private static final Duration JUST_GONE = Duration.ofHours(1);
    private static final Duration KEPT = Duration.ofDays(370);

    private final LessonRows rows;
    private final CaseTexts cases;
    private final TextModel model;
    private final ErasedAccounts erased;
    private final InstantSource clock;

    Lessons(LessonRows rows, CaseTexts cases, TextModel model, ErasedAccounts erased, InstantSource clock) {
        this.rows = rows;
        this.cases = cases;
        this.model = model;
        this.erased = erased;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionRecorded recorded) {
        var made = recorded.made();
        var subject = made.subject();
        if (made.actor() == null
                || made.ruling().action() == Action.ESCALATE
                || subject.content().kind() != ContentKind.COMMENT) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        rows.replace(subject, now);
        boolean decides = made.ruling().action().outcome().isPresent()
                && !cases.told(subject.caseId()).waiting();
        if (decides && Lesson.teaches(made.ruling().reason()) && !erased.contains(subject.ownerId())) {
            rows.add(recorded.id(), subject, now);
        }
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 20_000)
    void encodeNew() {
        rows.deleteWithdrawn(clock.instant().minus(JUST_GONE));
        if (model.shippedHeads().isPresent()) {
            encode(rows.pending(FEW));
        }
    }

    /** Encodes all texts that are still held and that this encoder has not encoded, and forgets those that are gone. */
    void encodeAll(String encoder) {
        var begin = clock.instant();
        rows.deleteWithdrawn(Instant.EPOCH);
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = encode(rows.pending(FEW)) || encode(rows.outdated(encoder, begin, FEW));
        }
    }

    /** Encodes these; false if there are none, or the model does not answer. */
    private boolean encode(List<LessonRows.Pending> pending) {
        List<LessonRows.Pending> held = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (var one : pending) {
            var text = text(one);
            if (text.isBlank()) {
                rows.delete(one.decisionId());
            } else {
                held.add(one);
                texts.add(text);
            }
        }
        return !pending.isEmpty() && (texts.isEmpty() || encode(held, texts));
    }

    private boolean encode(List<LessonRows.Pending> held, List<String> texts) {
        try {
            var encoded = model.encode(texts);
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            for (int i = 0; i < texts.size(); i++) {
                var print = TextFingerprint.ofAny(texts.get(i)).orElse(null);
                var one = encoded.get(i);
                boolean usable = one.usable() && print != null;
                rows.encoded(held.get(i).decisionId(), print, one.encoder(), usable ? one.features() : null, now);
            }
            return true;
        } catch (RuntimeException e) {
            log.warn("{} decided comments are not encoded yet: {}", texts.size(), e.toString());
            return false;
        }
    }

    /** The text that was decided about; empty if it is erased, or the case is about a newer one. */
    private String text(LessonRows.Pending lesson) {
        try {
            var told = cases.told(lesson.caseId());
            return told.subject().content().version() == lesson.contentVersion() ? told.words() : "";
        } catch (ProblemException e) {
            return "";
        }
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT55M")
    void forgetOld() {
        rows.deleteBefore(clock.instant().minus(KEPT));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.comments.lessons", rows, LessonRows::count)
                .description("Decisions of people about comments from which heads can be learned")
                .register(registry);
    }
}
