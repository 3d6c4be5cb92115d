package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.assessment.store.Assessments;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.routing.Placements;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Receives the result of screening: an automated decision or a case for a person. */
@Component
public class CaseIntake {

    private static final Logger log = LoggerFactory.getLogger(CaseIntake.class);

    private final ReviewCases cases;
    private final WithdrawnContents withdrawn;
    private final Assessments assessments;
    private final Decisions decisions;
    private final AuditLog audit;
    private final CaseAnnouncements announcements;
    private final Contests contests;
    private final Placements placements;
    private final CaseHolds holds;
    private final Safeguards safeguards;
    private final ErasedAccounts erased;
    private final Ids ids;
    private final InstantSource clock;

    CaseIntake(
            ReviewCases cases,
            WithdrawnContents withdrawn,
            Assessments assessments,
            Decisions decisions,
            AuditLog audit,
            CaseAnnouncements announcements,
            Contests contests,
            Placements placements,
            CaseHolds holds,
            Safeguards safeguards,
            ErasedAccounts erased,
            Ids ids,
            InstantSource clock) {
        this.cases = cases;
        this.withdrawn = withdrawn;
        this.assessments = assessments;
        this.decisions = decisions;
        this.audit = audit;
        this.announcements = announcements;
        this.contests = contests;
        this.placements = placements;
        this.holds = holds;
        this.safeguards = safeguards;
        this.erased = erased;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Settles one version of some content. A repeated version or one older than a known version has no effect; an
     * undecided case about an older version is withdrawn. Content that was removed, or whose author was erased, opens a
     * case only if it may be about harm to children, and such a case is never withdrawn.
     */
    @Transactional
    public void settle(Judgment judgment) {
        if (!isWanted(judgment) || !makeWay(judgment.content())) {
            return;
        }
        assessments.append(judgment);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var contentId = judgment.content().id();
        switch (safeguards.leaveToPeople(contentId, holds.leaveToPeople(contentId, judgment.verdict()))) {
            case Verdict.Approve() -> decide(judgment, new Ruling(Action.APPROVE, ReasonCode.NO_VIOLATION, null), now);
            case Verdict.Reject(ReasonCode reason) -> decide(judgment, new Ruling(Action.REJECT, reason, null), now);
            case Verdict.Review review ->
                open(ReviewCase.open(ids.next(), judgment, review, placements.screened(judgment, review, now), now));
        }
    }

    /**
     * Returns a comment to its author without a case. Like {@link #settle}, it has no effect for an old version or
     * removed content.
     */
    @Transactional
    public void giveBack(Judgment judgment, ReasonCode reason) {
        var content = judgment.content();
        if (!isWithdrawn(content) && makeWay(content)) {
            assessments.append(judgment);
            announcements.returned(content, reason);
            log.info("{} {} goes back to its author: {}", content.kind(), content.id(), reason);
        }
    }

    /** Whether a case is needed: not for removed content, unless it may be about harm to children. */
    private boolean isWanted(Judgment judgment) {
        var content = judgment.content();
        boolean gone = isWithdrawn(content)
                || erased.contains(judgment.snapshot().author().id());
        if (gone && !judgment.verdict().isAboutChildren()) {
            log.info("{} {} is gone already", content.kind(), content.id());
            return false;
        }
        return true;
    }

    /** Withdraws undecided cases about older versions; returns false if this version needs no settlement. */
    private boolean makeWay(ContentRef content) {
        var known = cases.findByKindAndContentId(content.kind(), content.id()).stream()
                .filter(one -> one.purpose() == CasePurpose.SCREENING)
                .toList();
        if (known.stream().anyMatch(one -> one.subject().content().version() >= content.version())) {
            log.info("{} {} version {} is settled already", content.kind(), content.id(), content.version());
            return false;
        }
        known.forEach(this::withdrawUndecided);
        return true;
    }

    /** Whether this content was removed, whatever has arrived about it since. */
    @Transactional(readOnly = true)
    public boolean isWithdrawn(ContentRef content) {
        return withdrawn.existsByContentIdAndKind(content.id(), content.kind());
    }

    /** Whether anything was ever settled about this content. */
    @Transactional(readOnly = true)
    public boolean isKnown(ContentKind kind, UUID contentId) {
        return !cases.findByKindAndContentId(kind, contentId).isEmpty();
    }

    /** Records that content was removed: its undecided cases are withdrawn, and later versions are ignored. */
    @Transactional
    public void withdraw(ContentKind kind, UUID contentId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        withdrawn
                .findById(contentId)
                .ifPresentOrElse(
                        known -> known.renew(now),
                        () -> withdrawn.saveAndFlush(new WithdrawnContent(contentId, kind, now)));
        cases.noteRemoval(kind.name(), contentId, now);
        cases.findByKindAndContentId(kind, contentId).forEach(this::withdrawUndecided);
    }

    private void decide(Judgment judgment, Ruling ruling, Instant now) {
        var made = ReviewCase.settled(
                ids.next(), judgment, placements.settled(judgment.content().kind(), now), now);
        safeguards.apply(made, ruling, now);
        var settled = cases.saveAndFlush(made);
        follow(settled);
        var decision = decisions.record(new NewDecision(settled.subject(), ruling, settled.evidence(), null));
        if (decision.outcome() != null) {
            contests.answer(settled, decision.id(), decision.outcome());
        }
        log.info("{} {} decided: {}", settled.kind(), settled.contentId(), ruling.action());
    }

    private void open(ReviewCase opened) {
        holds.take(opened);
        safeguards.apply(opened, opened.openedAt());
        cases.saveAndFlush(opened);
        follow(opened);
        audit.append(
                AuditLog.Entry.ofCase(null, AuditAction.OPENED, opened.id(), opened.contentId(), opened.openReason()));
        announcements.opened(opened);
        log.info("{} {} needs a person: {}", opened.kind(), opened.contentId(), opened.openReason());
    }

    /** Open questions about the content show its newest version from now on. */
    private void follow(ReviewCase newest) {
        for (var one : cases.findByKindAndContentId(newest.kind(), newest.contentId())) {
            if (one.purpose().isByChance()) {
                withdrawUndecided(one);
            } else if (one.purpose().isContest() && one.isWaiting()) {
                one.follow(newest);
                cases.saveAndFlush(one);
                audit.append(AuditLog.Entry.ofCase(null, AuditAction.FOLLOWED, one.id(), one.contentId(), null));
            }
        }
    }

    private void withdrawUndecided(ReviewCase one) {
        // An author cannot make a suspicion of this kind go away by posting something else or nothing.
        if (!one.isAboutChildren() && one.stateAt(clock.instant()).canBecome(CaseState.WITHDRAWN)) {
            one.withdraw(clock.instant().truncatedTo(ChronoUnit.MICROS));
            cases.saveAndFlush(one);
            audit.append(AuditLog.Entry.ofCase(null, AuditAction.WITHDRAWN, one.id(), one.contentId(), null));
            announcements.left(one, one.queue());
            contests.withdraw(one);
        }
    }
}
