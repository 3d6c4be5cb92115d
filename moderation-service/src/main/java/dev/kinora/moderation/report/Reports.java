package dev.kinora.moderation.report;

import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.moderation.appeal.AppealParty;
import dev.kinora.moderation.appeal.AppealView;
import dev.kinora.moderation.appeal.Appeals;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.correspondence.Contact;
import dev.kinora.moderation.correspondence.Receipts;
import dev.kinora.moderation.correspondence.Reported;
import dev.kinora.moderation.correspondence.ReporterMails;
import dev.kinora.moderation.correspondence.Strangers;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.Contests;
import dev.kinora.moderation.review.Contests.Standing;
import dev.kinora.moderation.review.question.CaseClosed;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.question.CaseReopened;
import dev.kinora.moderation.review.question.Contest;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of content that others can see. All reports that contest the same decision are one case; an account counts once
 * in it, however often it reports.
 */
@Component
@Transactional
class Reports {

    private static final UUID NEWEST = new UUID(-1, -1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final ReportStore store;
    private final Contests contests;
    private final Decisions decisions;
    private final Appeals appeals;
    private final ReporterMails mails;
    private final Strangers strangers;
    private final ErasedAccounts erased;
    private final ReportProperties properties;
    private final MeterRegistry meters;
    private final Ids ids;
    private final InstantSource clock;

    Reports(
            ReportStore store,
            Contests contests,
            Decisions decisions,
            Appeals appeals,
            ReporterMails mails,
            Strangers strangers,
            ErasedAccounts erased,
            ReportProperties properties,
            MeterRegistry meters,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.contests = contests;
        this.decisions = decisions;
        this.appeals = appeals;
        this.mails = mails;
        this.strangers = strangers;
        this.erased = erased;
        this.properties = properties;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A report that was filed.
     *
     * @param created false if the account has reported this before and nobody has answered yet
     * @param receipt for somebody who is not signed in; null for an account
     */
    record Filed(
            ReportView report, boolean created, @Nullable String receipt) {}

    /**
     * Files a report.
     *
     * @param reporterId null for somebody who is not signed in
     * @param address IP address of the reporter
     * @throws ProblemException NOTHING_TO_REPORT, OWN_REPORT, RATE_LIMITED
     */
    Filed file(NewReport made, @Nullable UUID reporterId, String address) {
        var standing = contests.standing(made.kind(), made.contentId())
                .filter(Standing::isVisible)
                .orElseThrow(() -> new ProblemException(
                        ReportProblem.NOTHING_TO_REPORT, "Nobody can see this content, or it does not exist."));
        if (standing.ownerId().equals(reporterId)) {
            throw new ProblemException(ReportProblem.OWN_REPORT, "Reports are for the content of others.");
        }
        var open = reporterId == null
                ? null
                : store.findOpen(reporterId, made.contentId()).orElse(null);
        if (open != null) {
            return new Filed(view(open), false, null);
        }
        requireRate(reporterId, address);
        var filed = new Report(
                ids.next(),
                caseOf(made, standing, reporterId),
                standing.content(),
                standing.videoId(),
                reporterId,
                made.reason(),
                made.illegal() != null,
                made.illegal() == null ? null : made.illegal().ground(),
                made.statement(),
                now(),
                null,
                null,
                null);
        var receipt = reporterId == null ? Receipts.next() : null;
        store.add(filed, receipt == null ? null : Receipts.digest(receipt));
        if (reporterId == null) {
            askForAddress(filed, made.contact());
        } else {
            erased.requireNotErasedAfterWriting(reporterId);
        }
        meters.counter("kinora.reports", "reason", made.reason().name(), "account", String.valueOf(reporterId != null))
                .increment();
        return new Filed(view(filed), true, receipt);
    }

    private void askForAddress(Report filed, @Nullable Contact contact) {
        if (contact != null) {
            mails.ask(filed.id(), Reported.valueOf(filed.content().kind().name()), contact);
        }
    }

    private UUID caseOf(NewReport made, Standing standing, @Nullable UUID reporterId) {
        var concern = new Concern.Reported(made.reason());
        int reporters = store.countReporters(made.contentId(), Contest.COUNTED) + (reporterId == null ? 0 : 1);
        var contest = new Contest(CasePurpose.REPORT, standing.decision().id(), concern, reporterId, reporters);
        return contests.ask(contest, standing.content())
                .orElseThrow(() -> new ProblemException(
                        ReportProblem.NOTHING_TO_REPORT, "Somebody has just decided about this content."));
    }

    private void requireRate(@Nullable UUID reporterId, String address) {
        var since = now().minus(HOUR);
        if (reporterId == null) {
            strangers.count(address);
            if (store.countStrangers(since) >= properties.strangersPerHour()) {
                throw tooMany("Too many people without an account report just now; sign in to report.", HOUR);
            }
            return;
        }
        var newest = store.newest(reporterId, properties.perHour());
        if (newest.size() == properties.perHour() && newest.getLast().isAfter(since)) {
            throw tooMany("You have reported much in the last hour.", Duration.between(since, newest.getLast()));
        }
    }

    private static ProblemException tooMany(String detail, Duration wait) {
        return new ProblemException(CommonProblem.RATE_LIMITED, detail)
                .with(ProblemException.RETRY_AFTER, wait.plusMillis(999).toSeconds());
    }

    /** The reports of an account, the newest first. */
    @Transactional(readOnly = true)
    Page<ReportView> of(UUID reporterId, @Nullable String cursor, int limit) {
        var before = cursor == null ? NEWEST : Cursor.decode(cursor, 1).uuid(0);
        return Page.of(store.ofReporter(reporterId, before, limit + 1), limit, report -> Cursor.encode(report.id()))
                .map(this::view);
    }

    /**
     * The report with this receipt.
     *
     * @throws ProblemException REPORT_NOT_FOUND
     */
    @Transactional(readOnly = true)
    ReportView ofReceipt(String receipt) {
        return store.findByReceipt(Receipts.digest(receipt)).map(this::view).orElseThrow(Reports::notFound);
    }

    /**
     * The report of the link in the mail with its answer, which can be contested with it.
     *
     * @throws ProblemException REPORT_NOT_FOUND
     */
    @Transactional(readOnly = true)
    ReportView ofLink(UUID id) {
        return view(ofStranger(id), true);
    }

    /**
     * Appeals against the answer to a report that was made without an account.
     *
     * @throws ProblemException REPORT_NOT_FOUND, REPORT_OPEN, and what an appeal can be refused for
     */
    AppealView appealByLink(UUID id, @Nullable String statement) {
        return appeals.fileOfReport(contested(ofStranger(id)), id, statement);
    }

    private Report ofStranger(UUID id) {
        return store.find(id).filter(found -> found.reporterId() == null).orElseThrow(Reports::notFound);
    }

    private static UUID contested(Report report) {
        if (report.decisionId() == null) {
            throw new ProblemException(ReportProblem.REPORT_OPEN, "There is no decision to contest.");
        }
        return report.decisionId();
    }

    /**
     * Appeals against the answer to a report.
     *
     * @throws ProblemException REPORT_NOT_FOUND, REPORT_OPEN, and what an appeal can be refused for
     */
    AppealView appeal(UUID id, UUID reporterId, @Nullable String statement) {
        var report = store.find(id)
                .filter(found -> reporterId.equals(found.reporterId()))
                .orElseThrow(Reports::notFound);
        return appeals.file(contested(report), AppealParty.REPORTER, reporterId, statement);
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.purpose() == CasePurpose.REPORT) {
            int answered = store.answer(closed.caseId(), answer(closed), closed.decisionId(), now());
            meters.counter("kinora.reports.answered", "answer", answer(closed).name())
                    .increment(answered);
        }
    }

    /** The answer was taken back; the next one is told as this one was. */
    @EventListener
    void on(CaseReopened reopened) {
        if (reopened.purpose() == CasePurpose.REPORT) {
            store.ofStrangers(reopened.caseId(), reopened.decisionId()).forEach(mails::takenBack);
            store.takeBack(reopened.caseId(), reopened.decisionId());
        }
    }

    private static ModerationAnswer answer(CaseClosed closed) {
        if (closed.outcome() == null) {
            return ModerationAnswer.GONE;
        }
        return switch (closed.outcome()) {
            case APPROVED -> ModerationAnswer.KEPT;
            case RESTRICTED -> ModerationAnswer.RESTRICTED;
            case REJECTED -> ModerationAnswer.REMOVED;
        };
    }

    private ReportView view(Report report) {
        return view(report, report.reporterId() != null);
    }

    /** @param contests whether whoever asks could contest the answer */
    private ReportView view(Report report, boolean contests) {
        var decision = report.decisionId() == null || report.answer() == ModerationAnswer.REMOVED
                ? null
                : decisions.find(report.decisionId()).orElse(null);
        return new ReportView(
                report.id(),
                report.content().kind(),
                report.content().id(),
                report.videoId(),
                report.reason(),
                report.statement(),
                report.illegal(),
                report.filedAt(),
                report.answer(),
                report.answeredAt(),
                decision == null || !contests ? null : appeals.until(decision),
                decision == null ? null : appealOf(report, decision.decision().id()));
    }

    private @Nullable AppealView appealOf(Report report, UUID decisionId) {
        var reporter = report.reporterId();
        return (reporter == null ? appeals.ofReport(decisionId, report.id()) : appeals.of(decisionId, reporter))
                .orElse(null);
    }

    private static ProblemException notFound() {
        return new ProblemException(ReportProblem.REPORT_NOT_FOUND, "There is no such report.");
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
