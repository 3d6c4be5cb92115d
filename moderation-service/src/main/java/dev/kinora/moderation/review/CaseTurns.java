package dev.kinora.moderation.review;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.review.CaseViews.CaseDetail;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.skip.CaseSkips;
import dev.kinora.moderation.review.skip.SkipReason;
import dev.kinora.starter.problem.ProblemException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose turn it is: a case passes from one person to another, or is left to others for a while. */
@Component
class CaseTurns {

    private final CaseDesk desk;
    private final ReviewCases cases;
    private final CaseSkips skips;
    private final AuditLog audit;
    private final CaseAnnouncements announcements;
    private final ReviewProperties properties;
    private final InstantSource clock;

    CaseTurns(
            CaseDesk desk,
            ReviewCases cases,
            CaseSkips skips,
            AuditLog audit,
            CaseAnnouncements announcements,
            ReviewProperties properties,
            InstantSource clock) {
        this.desk = desk;
        this.cases = cases;
        this.skips = skips;
        this.audit = audit;
        this.announcements = announcements;
        this.properties = properties;
        this.clock = clock;
    }

    /** Claims a case although somebody else may hold it, who is told. The same people are excluded as from claiming it. */
    @Transactional
    CaseDetail takeOver(UUID id, Actor by) {
        var one = desk.othersWork(desk.undisturbed(desk.find(id)), by);
        var now = now();
        var former = one.holder(now).filter(holder -> !holder.id().equals(by.id()));
        if (former.isEmpty()) {
            return desk.claim(id, by);
        }
        one.takeOver(by, now.plus(properties.lease()));
        cases.saveAndFlush(one);
        note(one, by, AuditAction.TAKEN_OVER, null);
        announcements.takenOver(one, former.get(), by);
        return desk.detail(one, by);
    }

    /**
     * Keeps a case away from somebody for a while, who gives it back if they hold it. Others see it as before.
     *
     * @return until when
     * @throws ProblemException CASE_CLAIMED, CASE_DECIDED, CASE_WITHDRAWN
     */
    @Transactional
    Instant skip(UUID id, Actor by, @Nullable SkipReason reason) {
        var one = desk.undisturbed(desk.find(id));
        if (!one.isWaiting()) {
            throw new ProblemException(ReviewProblem.CASE_DECIDED, "Only a case that waits can be skipped.");
        }
        var now = now();
        if (one.holder(now).isPresent()) {
            one.release(by, now);
            cases.saveAndFlush(one);
            announcements.released(one);
        }
        var until = now.plus(properties.skipCoolDown());
        skips.add(id, by.id(), until);
        note(one, by, AuditAction.SKIPPED, reason == null ? null : reason.name());
        return until;
    }

    /** Claims a case for somebody who asks for any, if nobody holds it and this person may decide it. */
    @Transactional
    boolean isClaimed(UUID id, Actor by) {
        var now = now();
        var one = cases.findById(id)
                .filter(found -> found.stateAt(now) == CaseState.OPEN && desk.mayDecide(found, by))
                .orElse(null);
        if (one == null) {
            return false;
        }
        one.takeOver(by, now.plus(properties.lease()));
        cases.saveAndFlush(one);
        note(one, by, AuditAction.CLAIMED, null);
        announcements.claimed(one, by);
        return true;
    }

    private void note(ReviewCase one, Actor by, AuditAction action, @Nullable String detail) {
        audit.append(AuditLog.Entry.ofCase(by, action, one.id(), one.contentId(), detail));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
