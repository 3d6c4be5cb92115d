package dev.kinora.moderation.review;

import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.preservation.KeepingChanged;
import dev.kinora.moderation.review.routing.Placements;
import dev.kinora.moderation.review.routing.Queues;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes every case about content with a suspicion of harm to children out of the sight of whoever has not the role: it waits, or is
 * looked up, in the queue for child safety. When the suspicion is cleared it goes back to where it was. What chance asks about is
 * withdrawn instead: nobody looks at such content for practice.
 */
@Component
class SetAside {

    private final ReviewCases cases;
    private final Contests contests;
    private final Placements placements;
    private final Decisions decisions;
    private final CaseAnnouncements announcements;
    private final AuditLog audit;
    private final InstantSource clock;

    SetAside(
            ReviewCases cases,
            Contests contests,
            Placements placements,
            Decisions decisions,
            CaseAnnouncements announcements,
            AuditLog audit,
            InstantSource clock) {
        this.cases = cases;
        this.contests = contests;
        this.placements = placements;
        this.decisions = decisions;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(KeepingChanged changed) {
        var about = cases.findByKindAndContentId(changed.kind(), changed.contentId());
        if (changed.kept()) {
            var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            about.stream()
                    .filter(one -> !one.queue().equals(Queues.CHILD_SAFETY))
                    .forEach(one -> take(one, now));
        } else if (!isAboutChildren(changed)) {
            bringBack(about);
        }
    }

    private void take(ReviewCase one, Instant now) {
        var before = one.queue();
        boolean waiting = one.isWaiting();
        boolean blind = waiting && one.isBlind();
        if (blind) {
            one.withdraw(now);
        }
        one.setAside(placements.forChildren(now));
        cases.saveAndFlush(one);
        if (waiting) {
            note(one, blind ? AuditAction.WITHDRAWN : AuditAction.SET_ASIDE);
            announcements.left(one, before);
            announcements.depth(one.queue());
        }
        if (blind) {
            contests.withdraw(one);
        }
    }

    /** What is in force was decided because of harm to children: its cases stay where they are. */
    private boolean isAboutChildren(KeepingChanged changed) {
        return decisions
                .inForce(changed.contentId())
                .filter(decision -> decision.reasonCode() == ReasonCode.CHILD_SAFETY)
                .isPresent();
    }

    private void bringBack(List<ReviewCase> about) {
        for (var one : about) {
            one.setAsideFrom().map(placements::known).ifPresent(queue -> {
                var before = one.queue();
                one.bringBack(queue);
                cases.saveAndFlush(one);
                if (one.isWaiting()) {
                    note(one, AuditAction.BROUGHT_BACK);
                    announcements.left(one, before);
                    announcements.asked(one);
                }
            });
        }
    }

    private void note(ReviewCase one, AuditAction action) {
        audit.append(AuditLog.Entry.ofCase(null, action, one.id(), one.contentId(), null));
    }
}
