package dev.kinora.moderation.profile;

import dev.kinora.moderation.account.AccountQuestion;
import dev.kinora.moderation.account.AccountReportsAnswered;
import dev.kinora.moderation.correspondence.Receipts;
import dev.kinora.moderation.correspondence.Reported;
import dev.kinora.moderation.correspondence.ReporterMails;
import dev.kinora.moderation.correspondence.Strangers;
import dev.kinora.moderation.decision.ReasonCode;
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
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of accounts. The first opens a case, and the decision of a person answers all that wait; an account
 * counts once among them.
 */
@Component
@Transactional
class AccountReports {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int LISTED = 50;

    private final AccountReportStore store;
    private final ReporterMails mails;
    private final Strangers strangers;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher publisher;
    private final ProfileProperties properties;
    private final MeterRegistry meters;
    private final Ids ids;
    private final InstantSource clock;

    AccountReports(
            AccountReportStore store,
            ReporterMails mails,
            Strangers strangers,
            ErasedAccounts erased,
            ApplicationEventPublisher publisher,
            ProfileProperties properties,
            MeterRegistry meters,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.mails = mails;
        this.strangers = strangers;
        this.erased = erased;
        this.publisher = publisher;
        this.properties = properties;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A report that was filed.
     *
     * @param receipt for somebody who is not signed in; null for an account
     */
    record Filed(AccountReport report, @Nullable String receipt) {}

    /**
     * Files a report; one of the same account about the same that waits is returned as it is.
     *
     * @param reporterId null for somebody who is not signed in
     * @param address IP address of the reporter
     * @throws ProblemException ACCOUNT_UNKNOWN, OWN_ACCOUNT_REPORT, RATE_LIMITED, ACCOUNT_ERASED
     */
    Filed file(NewAccountReport made, @Nullable UUID reporterId, String address) {
        if (made.accountId().equals(reporterId)) {
            throw new ProblemException(
                    AccountReportProblem.OWN_ACCOUNT_REPORT, "Reports are for the accounts of others.");
        }
        if (erased.contains(made.accountId()) || !store.isKnown(made.accountId())) {
            throw new ProblemException(AccountReportProblem.ACCOUNT_UNKNOWN, "There is no account with this id.");
        }
        return reporterId == null ? ofStranger(made, address) : new Filed(ofAccount(made, reporterId), null);
    }

    private AccountReport ofAccount(NewAccountReport made, UUID reporterId) {
        var waiting = store.waiting(made.accountId(), reporterId);
        if (waiting.isPresent()) {
            return waiting.get();
        }
        var now = now();
        requireRate(store.countSince(reporterId, now.minus(HOUR)), properties.reportsPerHour());
        var report = report(made, now);
        if (store.add(report, reporterId, null)) {
            ask(made, true);
        }
        erased.requireNotErasedAfterWriting(reporterId);
        return store.waiting(made.accountId(), reporterId).orElse(report);
    }

    private Filed ofStranger(NewAccountReport made, String address) {
        var now = now();
        strangers.count(address);
        requireRate(store.countStrangers(now.minus(HOUR)), properties.strangersPerHour());
        var report = report(made, now);
        var receipt = Receipts.next();
        store.add(report, null, Receipts.digest(receipt));
        if (made.contact() != null) {
            mails.ask(report.id(), Reported.ACCOUNT, made.contact());
        }
        erased.requireNotErasedAfterWriting(made.accountId());
        ask(made, false);
        return new Filed(store.findByReceipt(Receipts.digest(receipt)).orElse(report), receipt);
    }

    private AccountReport report(NewAccountReport made, Instant now) {
        return new AccountReport(
                ids.next(),
                made.accountId(),
                null,
                made.reason(),
                made.legalGround(),
                made.statement(),
                now,
                null,
                null);
    }

    /** Brings the account to a person. */
    private void ask(NewAccountReport made, boolean signedIn) {
        var reason = made.reason().name();
        publisher.publishEvent(new AccountQuestion(
                made.accountId(), AccountQuestion.Kind.REPORT, reason, made.reason() == ReasonCode.CHILD_SAFETY));
        meters.counter("kinora.accounts.reports", "reason", reason, "account", String.valueOf(signedIn))
                .increment();
    }

    private static void requireRate(int filed, int most) {
        if (filed >= most) {
            throw new ProblemException(CommonProblem.RATE_LIMITED, "There were many reports in the last hour.")
                    .with(ProblemException.RETRY_AFTER, HOUR.toSeconds());
        }
    }

    /**
     * The report with this receipt.
     *
     * @throws ProblemException ACCOUNT_REPORT_NOT_FOUND
     */
    @Transactional(readOnly = true)
    AccountReport ofReceipt(String receipt) {
        return store.findByReceipt(Receipts.digest(receipt))
                .orElseThrow(() -> new ProblemException(
                        AccountReportProblem.ACCOUNT_REPORT_NOT_FOUND, "There is no report with this receipt."));
    }

    /** The newest reports of an account, the newest first; at most {@value #LISTED}. */
    @Transactional(readOnly = true)
    List<AccountReport> of(UUID reporterId) {
        return store.ofReporter(reporterId, LISTED);
    }

    /**
     * The newest reports about an account, the newest first; at most {@value #LISTED}.
     *
     * @param children whether those about harm to children are among them
     */
    @Transactional(readOnly = true)
    List<AccountReport> about(UUID accountId, boolean children) {
        return store.about(accountId, LISTED).stream()
                .filter(report -> children || report.reason() != ReasonCode.CHILD_SAFETY)
                .toList();
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
