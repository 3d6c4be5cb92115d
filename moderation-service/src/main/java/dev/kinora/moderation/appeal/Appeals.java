package dev.kinora.moderation.appeal;

import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.moderation.appeal.AppealParty.Effect;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.decision.DecidedContent;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.Contests;
import dev.kinora.moderation.review.question.CaseClosed;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.question.CaseReopened;
import dev.kinora.moderation.review.question.Contest;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Appeals against decisions. A person who has not decided about the content before answers each of them, and an overturned
 * decision is replaced as a whole: what it took away comes back.
 */
@Component
public class Appeals {

    private final AppealStore store;
    private final Contests contests;
    private final Decisions decisions;
    private final ErasedAccounts erased;
    private final Outbox outbox;
    private final AppealProperties properties;
    private final MeterRegistry meters;
    private final Ids ids;
    private final InstantSource clock;

    Appeals(
            AppealStore store,
            Contests contests,
            Decisions decisions,
            ErasedAccounts erased,
            Outbox outbox,
            AppealProperties properties,
            MeterRegistry meters,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.contests = contests;
        this.decisions = decisions;
        this.erased = erased;
        this.outbox = outbox;
        this.properties = properties;
        this.meters = meters;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Files an appeal.
     *
     * @param statement why the decision is wrong, at most 2,000 characters
     * @throws ProblemException NOT_FOUND without such a decision, APPEAL_FILED, APPEAL_TOO_LATE, DECISION_FINAL,
     *     DECISION_REPLACED, NOTHING_TO_APPEAL
     */
    @Transactional
    public AppealView file(UUID decisionId, AppealParty party, UUID appellantId, @Nullable String statement) {
        var appeal = file(decisionId, party, Appellant.account(appellantId), statement);
        erased.requireNotErasedAfterWriting(appellantId);
        return appeal;
    }

    /** As {@link #file}, for whoever made a report without an account; once per report. */
    @Transactional
    public AppealView fileOfReport(UUID decisionId, UUID reportId, @Nullable String statement) {
        return file(decisionId, AppealParty.REPORTER, Appellant.ofReport(reportId), statement);
    }

    private AppealView file(UUID decisionId, AppealParty party, Appellant appellant, @Nullable String statement) {
        var contested = find(decisionId);
        var standing = contests.standing(
                contested.content().kind(), contested.content().id());
        requireOpen(contested, party);
        if (store.find(decisionId, appellant).isPresent()) {
            throw new ProblemException(AppealProblem.APPEAL_FILED, "A person will look at it, or has done so.");
        }
        if (standing.filter(one -> one.decision().id().equals(decisionId)).isEmpty()) {
            throw new ProblemException(
                    AppealProblem.DECISION_REPLACED, "Another decision about this content is in force.");
        }
        var account = appellant.accountId();
        var contest = new Contest(
                CasePurpose.APPEAL, decisionId, Concern.Contested.APPEALED, account, account == null ? 0 : 1);
        var caseId = contests.ask(contest, contested.content())
                .orElseThrow(() -> new ProblemException(
                        AppealProblem.DECISION_FINAL, "Somebody else's appeal was answered already."));
        var appeal = new AppealView(ids.next(), decisionId, party, statement, now(), null, null, null);
        store.add(caseId, appellant, appeal);
        meters.counter("kinora.appeals", "by", party.name(), "account", String.valueOf(account != null))
                .increment();
        return appeal;
    }

    private void requireOpen(DecidedContent contested, AppealParty party) {
        var outcome = contested.decision().outcome();
        if (outcome == null || !party.mayContest(outcome)) {
            throw new ProblemException(AppealProblem.NOTHING_TO_APPEAL, "The decision is in your favor.");
        }
        if (isFinal(contested)) {
            throw new ProblemException(AppealProblem.DECISION_FINAL, "It answered an appeal.");
        }
        if (!until(contested).isAfter(now())) {
            throw new ProblemException(
                    AppealProblem.APPEAL_TOO_LATE,
                    "Appeals were possible for " + properties.window().toDays() + " days.");
        }
    }

    /** Whether a decision answered an appeal. */
    boolean isFinal(DecidedContent decided) {
        return contests.purposeOf(decided.caseId())
                .filter(purpose -> purpose == CasePurpose.APPEAL)
                .isPresent();
    }

    /** Until when an appeal against this decision can be filed. */
    public Instant until(DecidedContent decided) {
        return until(decided.decision().decidedAt());
    }

    /** Until when an appeal against a decision of this instant can be filed. */
    public Instant until(Instant decidedAt) {
        return decidedAt.plus(properties.window());
    }

    /** The appeal of this account against this decision. */
    @Transactional(readOnly = true)
    public Optional<AppealView> of(UUID decisionId, UUID appellantId) {
        return store.find(decisionId, Appellant.account(appellantId));
    }

    /** The appeal of whoever made this report without an account. */
    @Transactional(readOnly = true)
    public Optional<AppealView> ofReport(UUID decisionId, UUID reportId) {
        return store.find(decisionId, Appellant.ofReport(reportId));
    }

    /** The first {@code limit} appeals that a case answers. */
    @Transactional(readOnly = true)
    List<AppealView> ofCase(UUID caseId, int limit) {
        return store.ofCase(caseId, limit).stream().map(AppealStore.Filed::view).toList();
    }

    @EventListener
    void on(CaseClosed closed) {
        if (closed.purpose() == CasePurpose.APPEAL) {
            store.unanswered(closed.caseId()).forEach(filed -> answer(filed, closed));
        }
    }

    /** The answer was taken back; the next one is told as this one was. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(CaseReopened reopened) {
        if (reopened.purpose() == CasePurpose.APPEAL) {
            store.takeBack(reopened.caseId(), reopened.decisionId());
        }
    }

    private void answer(AppealStore.Filed filed, CaseClosed closed) {
        var contested = find(filed.view().decisionId());
        var answer = closed.decisionId() == null
                ? ModerationAnswer.GONE
                : filed.view()
                        .filedBy()
                        .answer(
                                Effect.of(contested.decision()),
                                Effect.of(find(closed.decisionId()).decision()));
        store.answer(filed.view().id(), answer, closed.decisionId(), now());
        meters.counter("kinora.appeals.answered", "answer", answer.name()).increment();
        var account = filed.appellant().accountId();
        if (account != null) {
            outbox.publish(new ModerationAnswered(
                    account,
                    filed.view().id(),
                    ModerationAnswered.Question.APPEAL,
                    contested.content(),
                    contests.videoOf(closed.caseId()),
                    answer));
        }
    }

    private DecidedContent find(UUID decisionId) {
        return decisions
                .find(decisionId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such decision."));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
