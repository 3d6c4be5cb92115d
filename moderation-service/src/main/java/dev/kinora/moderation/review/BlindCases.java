package dev.kinora.moderation.review;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.access.CaseExclusions;
import dev.kinora.moderation.review.access.ExclusionGround;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.routing.Placements;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import dev.kinora.starter.version.ExpectedVersion;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that ask a person about content who does not see how it was decided. The content stays as it is while they wait. */
@Component
public class BlindCases {

    private static final String WITHOUT_NOTE = "Answered without knowing how it had been decided.";

    private final ReviewCases cases;
    private final CaseDesk desk;
    private final CaseExclusions exclusions;
    private final Contests contests;
    private final Placements placements;
    private final Safeguards safeguards;
    private final CaseAnnouncements announcements;
    private final AuditLog audit;
    private final Ids ids;
    private final InstantSource clock;

    BlindCases(
            ReviewCases cases,
            CaseDesk desk,
            CaseExclusions exclusions,
            Contests contests,
            Placements placements,
            Safeguards safeguards,
            CaseAnnouncements announcements,
            AuditLog audit,
            Ids ids,
            InstantSource clock) {
        this.cases = cases;
        this.desk = desk;
        this.exclusions = exclusions;
        this.contests = contests;
        this.placements = placements;
        this.safeguards = safeguards;
        this.announcements = announcements;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Opens one. Whoever has decided about the content may not answer it.
     *
     * @param about the decided case whose content is asked about
     * @param purpose SAMPLE or SECOND_REVIEW
     * @param decision the decision that is looked at again; null if it is none in particular
     * @param excluded others who may not answer it
     * @return its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID open(UUID about, CasePurpose purpose, @Nullable UUID decision, Collection<UUID> excluded) {
        var decided = desk.find(about);
        var now = now();
        var opened = cases.saveAndFlush(ReviewCase.blind(
                ids.next(), purpose, decision, decided, placements.byChance(purpose, decided.kind(), now), now));
        exclusions.excludeDeciders(opened.id(), opened.contentId());
        exclusions.excludeAll(opened.id(), excluded, ExclusionGround.DECIDED);
        note(opened, null, AuditAction.OPENED, opened.openReason());
        announcements.asked(opened);
        return opened.id();
    }

    /** Whether the decision of a case can be looked at again: it stands, is no answer to a blind case, and not about children. */
    @Transactional(readOnly = true)
    public boolean isOrdinary(UUID caseId) {
        return cases.findById(caseId)
                .filter(one -> !one.isWaiting() && !one.purpose().isByChance() && !safeguards.concern(one))
                .isPresent();
    }

    /**
     * Requires that somebody may answer a case so.
     *
     * @param expected version of the case that the person has seen
     * @return the outcome that the answer wants
     * @throws ProblemException why not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome requireAnswerable(UUID id, ExpectedVersion expected, Ruling ruling, Actor by) {
        desk.requireFitting(ruling);
        var outcome = ruling.action()
                .outcome()
                .orElseThrow(() -> new ProblemException(
                        ReviewProblem.ACTION_NOT_AVAILABLE, "Say what you would decide: approve, reject or restrict."));
        var one = desk.undisturbed(desk.find(id));
        if (!one.isBlind()) {
            throw new ProblemException(ReviewProblem.CASE_DECIDED, "This case is not reviewed blind any more.");
        }
        desk.othersWork(one, by);
        expected.requireMatch(one.version());
        desk.requireHeld(one, ruling.action(), by);
        return outcome;
    }

    /** Notes an answer that changes nothing; one that names harm to children hands the case over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void close(UUID id, Ruling ruling, Actor by) {
        var one = desk.find(id);
        if (ruling.reason() == ReasonCode.CHILD_SAFETY) {
            leave(one, ruling, by);
            return;
        }
        one.unveil();
        one.decide(now());
        cases.saveAndFlush(one);
        answered(one, ruling, by);
        announcements.closed(one, ruling.action());
    }

    /** Puts an answer in force as a decision. */
    @Transactional(propagation = Propagation.MANDATORY)
    public DecisionSummary decide(UUID id, Ruling ruling, Actor by) {
        var one = desk.find(id);
        one.unveil();
        cases.saveAndFlush(one);
        answered(one, ruling, by);
        return desk.decide(id, ExpectedVersion.ofAny(), withNote(ruling), by);
    }

    /** Whoever answers blind sees no similar cases, and cannot say why this one differs from them. */
    private static Ruling withNote(Ruling ruling) {
        var note = ruling.note();
        return note == null || note.isBlank()
                ? new Ruling(ruling.action(), ruling.reason(), WITHOUT_NOTE, ruling.restrictions())
                : ruling;
    }

    /**
     * Leaves it to somebody who leads, who sees all of it and is neither of the two; an answer that names harm to children to the
     * people for that.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leaveToLead(UUID id, Ruling ruling, Actor by) {
        leave(desk.find(id), ruling, by);
    }

    private void leave(ReviewCase one, Ruling ruling, Actor by) {
        var before = one.queue();
        one.disagree(placements.disagreement(now()));
        if (ruling.reason() == ReasonCode.CHILD_SAFETY) {
            one.raise(new Concern.Reported(ReasonCode.CHILD_SAFETY), 0);
            safeguards.apply(one, now());
        }
        cases.saveAndFlush(one);
        exclusions.exclude(one.id(), by.id(), ExclusionGround.DECIDED);
        exclusions.excludeDeciders(one.id(), one.contentId());
        answered(one, ruling, by);
        announcements.left(one, before);
        announcements.asked(one);
    }

    /** Withdraws one that waits, because what it asks about is not in force any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(UUID id) {
        var one = desk.find(id);
        if (one.isWaiting()) {
            one.withdraw(now());
            cases.saveAndFlush(one);
            note(one, null, AuditAction.WITHDRAWN, null);
            announcements.left(one, one.queue());
            contests.withdraw(one);
        }
    }

    private void answered(ReviewCase one, Ruling ruling, Actor by) {
        note(one, by, AuditAction.ANSWERED_BLIND, ruling.action() + " " + ruling.reason());
    }

    private void note(ReviewCase one, @Nullable Actor by, AuditAction action, @Nullable String detail) {
        audit.append(AuditLog.Entry.ofCase(by, action, one.id(), one.contentId(), detail));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
