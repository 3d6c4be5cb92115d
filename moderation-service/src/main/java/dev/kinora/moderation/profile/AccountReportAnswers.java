package dev.kinora.moderation.profile;

import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.moderation.correspondence.ReportOutcome;
import dev.kinora.moderation.correspondence.ReporterMails;
import dev.kinora.moderation.profile.AccountReportStore.Untold;
import dev.kinora.starter.outbox.Outbox;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people what became of their reports of accounts, in batches after the decision. A process that ends in between
 * leaves the rest to any other.
 */
@Component
class AccountReportAnswers {

    private static final int AT_ONCE = 200;

    private final AccountReportStore store;
    private final ReporterMails mails;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    AccountReportAnswers(
            AccountReportStore store, ReporterMails mails, Outbox outbox, TransactionTemplate transaction) {
        this.store = store;
        this.mails = mails;
        this.outbox = outbox;
        this.transaction = transaction;
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
        var untold = store.untold(AT_ONCE);
        if (!untold.isEmpty()) {
            untold.forEach(this::tell);
            store.markTold(untold.stream().map(Untold::id).toList());
        }
        return untold.size();
    }

    /** Only people decide about accounts. */
    private void tell(Untold report) {
        if (report.reporterId() == null) {
            var outcome = report.answer() == AccountReport.Answer.ACTED ? ReportOutcome.ACTED : ReportOutcome.STAYS;
            mails.answered(report.id(), outcome, false);
            return;
        }
        var answer = switch (report.answer()) {
            case ACTED -> AccountAnswered.Answer.ACTED;
            case KEPT -> AccountAnswered.Answer.KEPT;
        };
        outbox.publish(new AccountAnswered(report.reporterId(), report.id(), AccountAnswered.Question.REPORT, answer));
    }
}
