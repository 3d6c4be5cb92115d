package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides cases for other features, one at a time and by the same rules as a person who opens them. Only cases that wait can be
 * decided so, and none that may be about harm to children: those are looked at one by one.
 */
@Component
public class CaseRulings {

    private final CaseDesk desk;
    private final CaseAccess access;
    private final Safeguards safeguards;
    private final BlindVeil veil;
    private final Decisions decisions;
    private final InstantSource clock;

    CaseRulings(
            CaseDesk desk,
            CaseAccess access,
            Safeguards safeguards,
            BlindVeil veil,
            Decisions decisions,
            InstantSource clock) {
        this.desk = desk;
        this.access = access;
        this.safeguards = safeguards;
        this.veil = veil;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What a ruling would mean for a case.
     *
     * @param version of the case as it was looked at
     * @param standing what is in force for the content; null if nothing is
     */
    public record Prospect(
            ContentKind kind,
            UUID contentId,
            long version,
            @Nullable Outcome standing) {}

    /** Requires that the reason of a ruling fits its action, and that it is none that names harm to children. */
    public void requireFitting(Ruling ruling) {
        desk.requireFitting(ruling);
        if (ruling.reason() == ReasonCode.CHILD_SAFETY) {
            throw alone();
        }
    }

    /**
     * Looks at a case without changing it.
     *
     * @throws ProblemException why it cannot be decided so
     */
    @Transactional(readOnly = true)
    public Prospect look(UUID id, Ruling ruling, CurrentAccount account) {
        var one = decidable(id, account);
        desk.requireDecidable(one, ruling, Actor.of(account));
        return new Prospect(
                one.kind(),
                one.contentId(),
                one.version(),
                decisions.inForce(one.contentId()).map(DecisionSummary::outcome).orElse(null));
    }

    /**
     * Claims and decides a case.
     *
     * @param version of the case that was looked at
     * @throws ProblemException why it cannot be decided so, PRECONDITION_FAILED if it has changed
     */
    @Transactional
    public DecisionSummary decide(UUID id, long version, Ruling ruling, CurrentAccount account) {
        var by = Actor.of(account);
        ExpectedVersion.of(version).requireMatch(decidable(id, account).version());
        desk.claim(id, by);
        return desk.decide(id, ExpectedVersion.ofAny(), ruling, by);
    }

    private ReviewCase decidable(UUID id, CurrentAccount account) {
        access.require(id, account);
        var one = desk.undisturbed(desk.find(id));
        if (one.stateAt(clock.instant()) == CaseState.DECIDED) {
            throw new ProblemException(ReviewProblem.CASE_DECIDED, "Somebody has decided this case.");
        }
        if (!veil.asked(List.of(one.contentId())).isEmpty()) {
            throw new ProblemException(ReviewProblem.CASE_BLIND, "What is reviewed blind is decided case by case.");
        }
        if (safeguards.concern(one)) {
            throw alone();
        }
        return one;
    }

    private static ProblemException alone() {
        return new ProblemException(
                ReviewProblem.CASE_ALONE, "What may be about harm to children is decided case by case.");
    }
}
