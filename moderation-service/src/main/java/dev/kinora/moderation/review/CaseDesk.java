package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.store.Assessments;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.childsafety.SecondPerson;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.restriction.RestrictionRules;
import dev.kinora.moderation.review.CaseViews.CaseDetail;
import dev.kinora.moderation.review.access.CaseClaimedException;
import dev.kinora.moderation.review.access.CaseExclusions;
import dev.kinora.moderation.review.access.ExclusionGround;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.routing.Queues;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Actions of people on cases. Of two concurrent actions one succeeds and the other is refused. */
@Component
class CaseDesk {

    private final ReviewCases cases;
    private final ContentVersions versions;
    private final Assessments assessments;
    private final Policies policies;
    private final Decisions decisions;
    private final AuditLog audit;
    private final CaseAnnouncements announcements;
    private final CaseExclusions exclusions;
    private final BlindVeil veil;
    private final Contests contests;
    private final Safeguards safeguards;
    private final CaseHolds holds;
    private final SecondPerson secondPerson;
    private final ErasedAccounts erased;
    private final ReviewProperties properties;
    private final InstantSource clock;

    CaseDesk(
            ReviewCases cases,
            ContentVersions versions,
            Assessments assessments,
            Policies policies,
            Decisions decisions,
            AuditLog audit,
            CaseAnnouncements announcements,
            CaseExclusions exclusions,
            BlindVeil veil,
            Contests contests,
            Safeguards safeguards,
            CaseHolds holds,
            SecondPerson secondPerson,
            ErasedAccounts erased,
            ReviewProperties properties,
            InstantSource clock) {
        this.cases = cases;
        this.versions = versions;
        this.assessments = assessments;
        this.policies = policies;
        this.decisions = decisions;
        this.audit = audit;
        this.announcements = announcements;
        this.exclusions = exclusions;
        this.veil = veil;
        this.contests = contests;
        this.safeguards = safeguards;
        this.holds = holds;
        this.secondPerson = secondPerson;
        this.erased = erased;
        this.properties = properties;
        this.clock = clock;
    }

    /** The case as this person may see it. */
    @Transactional
    CaseDetail read(UUID id, Actor by) {
        return detail(find(id), by);
    }

    /**
     * Claims a case for the time of a lease, or extends a claim. Nobody can claim a case about their own content, or one
     * that they are excluded from.
     */
    @Transactional
    CaseDetail claim(UUID id, Actor by) {
        var claimed = othersWork(undisturbed(find(id)), by);
        var now = now();
        claimed.claim(by, now, now.plus(properties.lease()));
        cases.saveAndFlush(claimed);
        note(claimed, by, AuditAction.CLAIMED);
        announcements.claimed(claimed, by);
        return detail(claimed, by);
    }

    /**
     * Keeps a claim in force for another lease. Unlike claiming again it is no event: the version stays, nothing is
     * recorded, nobody is told.
     *
     * @return until when the claim is in force
     */
    @Transactional
    Instant keep(UUID id, Actor by) {
        var now = now();
        var until = now.plus(properties.lease());
        if (cases.extendClaim(id, by.id(), now, until) == 0) {
            find(id).holder(now).ifPresent(holder -> {
                throw new CaseClaimedException(id, holder);
            });
            throw new ProblemException(
                    ReviewProblem.CASE_NOT_CLAIMED, "You do not hold this case, or your claim has run out.");
        }
        return until;
    }

    /** Gives a case back before the lease ends. */
    @Transactional
    CaseDetail release(UUID id, Actor by) {
        var released = undisturbed(find(id));
        released.release(by, now());
        cases.saveAndFlush(released);
        note(released, by, AuditAction.RELEASED);
        announcements.released(released);
        return detail(released, by);
    }

    /**
     * Decides a case that this person holds, or overrides an earlier decision. Nobody can decide about their own
     * content, and a replaced version can only be rejected or held back.
     *
     * @param expected version of the case that the person has seen
     */
    @Transactional
    DecisionSummary decide(UUID id, ExpectedVersion expected, Ruling ruling, Actor by) {
        requireFitting(ruling);
        var decided = othersWork(undisturbed(find(id)), by);
        requireSeen(decided);
        expected.requireMatch(decided.version());
        requireAvailable(decided, ruling.action());
        var now = now();
        requireTurn(decided, ruling.action(), by, now);
        requireCurrent(decided, ruling.action());
        if (safeguards.concern(decided)) {
            requireApart(decided);
            secondPerson.require(decided.subject(), ruling, by);
        }
        var before = decided.queue();
        safeguards.apply(decided, ruling, now);
        switch (ruling.action()) {
            case ESCALATE -> decided.escalate(safeguards.escalated(decided, now));
            case HOLD -> holds.hold(decided, now);
            case APPROVE, REJECT, RESTRICT -> decided.decide(now);
        }
        cases.saveAndFlush(decided);
        var evidence = decided.evidence().under(policies.active().reference());
        var decision = decisions.record(new NewDecision(decided.subject(), ruling, evidence, by));
        if (!decided.isWaiting()
                && !safeguards.keep(decided)
                && erased.contains(decided.subject().ownerId())) {
            erased.eraseAgain(decided.subject().ownerId());
        }
        announcements.decided(decided, decision);
        if (!decided.isWaiting() || !decided.queue().equals(before)) {
            announcements.left(decided, before);
        }
        if (decision.outcome() != null) {
            secondPerson.forget(decided.id());
            holds.end(decided.kind(), decided.contentId());
            contests.answer(decided, decision.id(), decision.outcome());
        }
        return decision;
    }

    /** Who works on other queues decides nothing about it, also if the suspicion came up a moment ago. */
    private static void requireApart(ReviewCase one) {
        if (!one.queue().equals(Queues.CHILD_SAFETY)) {
            throw new ProblemException(ReviewProblem.CASE_NOT_FOUND, "There is no case " + one.id() + ".");
        }
    }

    private static void requireSeen(ReviewCase one) {
        if (one.isBlind()) {
            throw new ProblemException(
                    ReviewProblem.CASE_BLIND, "It is reviewed blind; say what you would decide as its answer.");
        }
    }

    /** Requires that the reason fits the action. */
    void requireFitting(Ruling ruling) {
        if (!ruling.reason().fits(ruling.action())) {
            throw new ProblemException(
                    ReviewProblem.REASON_NOT_APPLICABLE,
                    ruling.reason() + " cannot be given as the reason to " + ruling.action() + ".");
        }
    }

    /** Requires that somebody could claim a case and then decide it so. */
    void requireDecidable(ReviewCase one, Ruling ruling, Actor by) {
        othersWork(one, by);
        one.holder(now()).filter(holder -> !holder.id().equals(by.id())).ifPresent(holder -> {
            throw new CaseClaimedException(one.id(), holder);
        });
        requireAvailable(one, ruling.action());
        requireCurrent(one, ruling.action());
    }

    private void requireAvailable(ReviewCase one, Action action) {
        if (action == Action.HOLD) {
            holds.requireHoldable(one);
        }
        if (!RestrictionRules.isAvailable(action, one.kind())) {
            throw new ProblemException(
                    ReviewProblem.ACTION_NOT_AVAILABLE, "A comment cannot be restricted; approve or reject it.");
        }
    }

    /** Requires that somebody holds a case that waits, and that the action exists for its content. */
    void requireHeld(ReviewCase one, Action action, Actor by) {
        requireAvailable(one, action);
        requireTurn(one, action, by, now());
    }

    private static void requireTurn(ReviewCase one, Action action, Actor by, Instant now) {
        var holder = one.holder(now);
        if (holder.isPresent() && !holder.get().id().equals(by.id())) {
            throw new CaseClaimedException(one.id(), holder.get());
        }
        if (one.stateAt(now) == CaseState.DECIDED) {
            if (action == Action.ESCALATE) {
                throw new ProblemException(
                        ReviewProblem.CASE_DECIDED, "A decided case can be overridden, but not escalated.");
            }
        } else if (holder.isEmpty()) {
            throw new ProblemException(
                    ReviewProblem.CASE_NOT_CLAIMED, "You do not hold this case, or your claim has run out.");
        }
    }

    /** A rejection and a hold apply to every version, other decisions only to the version that was judged. */
    private void requireCurrent(ReviewCase one, Action action) {
        if (action != Action.REJECT
                && action != Action.HOLD
                && isReplaced(one.subject().content())) {
            throw new ProblemException(
                    ReviewProblem.CASE_SUPERSEDED,
                    "The content has been changed since; decide on its newer version, or reject this one.");
        }
    }

    private boolean isReplaced(ContentRef content) {
        return versions.hasNewer(content)
                || cases.existsByKindAndContentIdAndContentVersionGreaterThan(
                        content.kind(), content.id(), content.version());
    }

    /** Requires that somebody may decide a case. */
    ReviewCase othersWork(ReviewCase one, Actor by) {
        if (one.subject().ownerId().equals(by.id())) {
            throw new ProblemException(
                    ReviewProblem.OWN_CONTENT, "This is your own content; somebody else has to decide about it.");
        }
        exclusions.groundOf(one.id(), by.id()).ifPresent(ground -> {
            throw new ProblemException(ReviewProblem.EXCLUDED, whyExcluded(ground)).with("ground", ground.name());
        });
        return one;
    }

    /** Whether somebody may decide a case: it is not about their own content, and they have no part in it. */
    boolean mayDecide(ReviewCase one, Actor by) {
        return !one.subject().ownerId().equals(by.id())
                && exclusions.groundOf(one.id(), by.id()).isEmpty();
    }

    private static String whyExcluded(ExclusionGround ground) {
        return switch (ground) {
            case DECIDED -> "You have decided about this before; somebody else has to decide now.";
            case REPORTED -> "You have reported this; somebody else has to decide about it.";
            case SEEN -> "You have seen how this was decided; somebody who does not know has to look at it.";
            case APPEALED -> "This is your own appeal; somebody else has to decide about it.";
        };
    }

    /** Requires that there is something to decide. */
    ReviewCase undisturbed(ReviewCase one) {
        if (one.stateAt(clock.instant()) == CaseState.WITHDRAWN) {
            throw new ProblemException(
                    ReviewProblem.CASE_WITHDRAWN, "The content was removed or replaced; there is nothing to decide.");
        }
        return one;
    }

    ReviewCase find(UUID id) {
        return cases.findById(id)
                .orElseThrow(() -> new ProblemException(ReviewProblem.CASE_NOT_FOUND, "There is no case " + id + "."));
    }

    CaseDetail detail(ReviewCase one, Actor by) {
        if (veil.covers(one, by.id())) {
            return CaseViews.covered(one, now());
        }
        return CaseViews.detail(one, screened(one), decisions.ofCase(one.id()), audit.ofCase(one.id()), now());
    }

    private CaseViews.Screened screened(ReviewCase one) {
        var assessment = Optional.ofNullable(one.assessmentId())
                .flatMap(assessments::find)
                .orElse(null);
        return assessment == null
                ? new CaseViews.Screened(List.of(), null)
                : new CaseViews.Screened(
                        assessment.stages(),
                        CaseViews.creator(
                                assessment,
                                assessments.propensity(assessment.id()).orElse(null)));
    }

    private void note(ReviewCase one, Actor by, AuditAction action) {
        audit.append(AuditLog.Entry.ofCase(by, action, one.id(), one.contentId(), null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
