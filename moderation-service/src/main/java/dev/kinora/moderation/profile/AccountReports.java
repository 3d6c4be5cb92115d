package dev.kinora.moderation.profile;

import dev.kinora.moderation.account.AccountQuestion;
import dev.kinora.moderation.account.AccountReportsAnswered;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of accounts by accounts. The first opens a case, and the decision of a person answers all that wait; an account
 * counts once among them.
 */
@Component
@Transactional
class AccountReports {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LISTED = 50;

    private final AccountReportStore store;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher publisher;
    private final ProfileProperties properties;
    private final MeterRegistry meters;
    private final Ids ids;
    private final InstantSource clock;

    AccountReports(
            AccountReportStore store,
            ErasedAccounts erased,
            ApplicationEventPublisher publisher,
            ProfileProperties properties,
            MeterRegistry meters,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.erased = erased;
        this.publisher = publisher;
        this.properties = properties;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Files a report; one of the same account about the same that waits is returned as it is.
     *
     * @throws ProblemException ACCOUNT_UNKNOWN, OWN_ACCOUNT_REPORT, RATE_LIMITED, ACCOUNT_ERASED
     */
    AccountReport file(NewAccountReport made, UUID reporterId) {
        if (made.accountId().equals(reporterId)) {
            throw new ProblemException(
                    AccountReportProblem.OWN_ACCOUNT_REPORT, "Reports are for the accounts of others.");
        }
        if (erased.contains(made.accountId()) || !store.isKnown(made.accountId())) {
            throw new ProblemException(AccountReportProblem.ACCOUNT_UNKNOWN, "There is no account with this id.");
        }
        var now = now();
        var report = new AccountReport(
                ids.next(),
                made.accountId(),
                null,
                made.reason(),
                made.legalGround(),
                made.statement(),
                now,
                null,
                null);
        if (store.waiting(made.accountId(), reporterId).isEmpty()) {
            requireRate(reporterId, now);
            if (store.add(report, reporterId)) {
                publisher.publishEvent(new AccountQuestion(
                        made.accountId(),
                        AccountQuestion.Kind.REPORT,
                        made.reason().name()));
                meters.counter(
                                "kinora.accounts.reports",
                                "reason",
                                made.reason().name())
                        .increment();
            }
            erased.requireNotErasedAfterWriting(reporterId);
        }
        return store.waiting(made.accountId(), reporterId).orElse(report);
    }

    private void requireRate(UUID reporterId, Instant now) {
        if (store.countSince(reporterId, now.minus(HOUR)) >= properties.reportsPerHour()) {
            throw new ProblemException(CommonProblem.RATE_LIMITED, "You have reported much in the last hour.")
                    .with(ProblemException.RETRY_AFTER, HOUR.toSeconds());
        }
    }

    /** The newest reports of an account, the newest first; at most {@value #LISTED}. */
    @Transactional(readOnly = true)
    List<AccountReport> of(UUID reporterId) {
        return store.ofReporter(reporterId, LISTED);
    }

    /** The newest reports about an account, the newest first; at most {@value #LISTED}. */
    @Transactional(readOnly = true)
    List<AccountReport> about(UUID accountId) {
        return store.about(accountId, LISTED);
    }

    @EventListener
    void on(AccountReportsAnswered answered) {
        var answer = answered.acted() ? AccountReport.Answer.ACTED : AccountReport.Answer.KEPT;
        int reports = store.answer(answered.accountId(), answer, now());
        meters.counter("kinora.accounts.reports.answered", "answer", answer.name())
                .increment(reports);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
