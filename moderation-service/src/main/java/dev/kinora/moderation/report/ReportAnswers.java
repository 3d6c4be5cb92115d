package dev.kinora.moderation.report;

import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.moderation.correspondence.ReportOutcome;
import dev.kinora.moderation.correspondence.ReporterMails;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.retention.OldRows;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what became of their reports, in batches after the decision: thousands may have reported one video, and
 * the decision must not wait for them. A process that ends in between leaves the rest to any other.
 */
@Component
class ReportAnswers {

    private static final int AT_ONCE = 200;

    private final ReportStore store;
    private final Decisions decisions;
    private final ReporterMails mails;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final OldRows answered;
    private final ReportProperties properties;
    private final InstantSource clock;

    ReportAnswers(
            ReportStore store,
            Decisions decisions,
            ReporterMails mails,
            Outbox outbox,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            ReportProperties properties,
            InstantSource clock) {
        this.store = store;
        this.decisions = decisions;
        this.mails = mails;
        this.outbox = outbox;
        this.transaction = transaction;
        this.answered = new OldRows(jdbc, "report", "answered_at");
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void tell() {
        int told;
        do {
            Integer some = transaction.execute(status -> tellSome());
            told = some == null ? 0 : some;
        } while (told == AT_ONCE);
    }

    private int tellSome() {
        List<Report> untold = store.untold(AT_ONCE);
        if (untold.isEmpty()) {
            return 0;
        }
        List<UUID> ids = new ArrayList<>();
        for (var report : untold) {
            ids.add(report.id());
            if (report.reporterId() == null) {
                tellStranger(report);
            } else if (report.answer() != null) {
                outbox.publish(new ModerationAnswered(
                        report.reporterId(),
                        report.id(),
                        ModerationAnswered.Question.REPORT,
                        report.content(),
                        report.videoId(),
                        report.answer()));
            }
        }
        store.markTold(ids);
        return untold.size();
    }

    private void tellStranger(Report report) {
        var answer = report.answer();
        if (answer == null) {
            return;
        }
        var outcome = switch (answer) {
            case REMOVED -> ReportOutcome.REMOVED;
            case RESTRICTED -> ReportOutcome.RESTRICTED;
            case KEPT -> ReportOutcome.KEPT;
            case GONE -> ReportOutcome.GONE;
            case UPHELD, OVERTURNED -> throw new IllegalStateException("No answer to a report: " + answer);
        };
        @Nullable Boolean automated = report.decisionId() == null
                ? null
                : decisions
                        .find(report.decisionId())
                        .map(decided -> decided.decision().automated())
                        .orElse(null);
        mails.answered(report.id(), outcome, automated);
    }

    /** Deletes reports long after their answer. */
    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT40M")
    void forgetAnswered() {
        answered.deleteBefore(clock.instant().minus(properties.answered()));
    }
}
