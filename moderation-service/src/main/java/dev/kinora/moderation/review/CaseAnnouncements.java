package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.presence.CaseLeftQueue;
import dev.kinora.moderation.review.routing.RoutingTable;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.outbox.Outbox;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Publishes what happens to cases: events for other services, and live notifications for the pages of moderators. */
@Component
class CaseAnnouncements {

    private final QueueDepths depths;
    private final RoutingTable routing;
    private final ClientNotifications notifications;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;

    CaseAnnouncements(
            QueueDepths depths,
            RoutingTable routing,
            ClientNotifications notifications,
            Outbox outbox,
            ApplicationEventPublisher publisher) {
        this.depths = depths;
        this.routing = routing;
        this.notifications = notifications;
        this.outbox = outbox;
        this.publisher = publisher;
    }

    void opened(ReviewCase opened) {
        outbox.publish(new ModerationCaseOpened(
                opened.id(),
                opened.subject().content(),
                opened.queue().toLowerCase(Locale.ROOT),
                opened.priority().priority()));
        tell(
                opened,
                "case.opened",
                Map.of("caseId", text(opened), "kind", opened.kind().name(), "queue", opened.queue()));
        depth(opened.queue());
    }

    /** A decision is contested. Other services need not know: what others can see does not change by that. */
    void asked(ReviewCase opened) {
        tell(
                opened,
                "case.opened",
                Map.of("caseId", text(opened), "kind", opened.kind().name(), "queue", opened.queue()));
        depth(opened.queue());
    }

    void returned(ContentRef content, ReasonCode reason) {
        outbox.publish(new ModerationRewriteSuggested(content, new DecisionReason(reason.name(), reason.statement())));
    }

    void claimed(ReviewCase claimed, Actor by) {
        tell(claimed, "case.claimed", claim(claimed, by));
    }

    void released(ReviewCase released) {
        tell(released, "case.claimed", Map.of("caseId", text(released)));
    }

    /** Tells the former holder, too, who may be writing about it at this moment. */
    void takenOver(ReviewCase taken, Actor former, Actor by) {
        claimed(taken, by);
        notifications.toAccount(former.id(), "case.taken-over", Map.of("caseId", text(taken), "takenBy", by.handle()));
    }

    private static Map<String, Object> claim(ReviewCase claimed, Actor by) {
        return Map.of(
                "caseId", text(claimed),
                "claimedBy", by.handle(),
                "claimedById", by.id().toString(),
                "claimExpiresAt", String.valueOf(claimed.claimExpiresAt()));
    }

    void decided(ReviewCase decided, DecisionSummary decision) {
        tell(
                decided,
                "case.decided",
                Map.of(
                        "caseId", text(decided),
                        "kind", decided.kind().name(),
                        "action", decision.action().name()));
        depth(decided.queue());
    }

    /** Somebody has answered a case without a decision by that. */
    void closed(ReviewCase closed, Action answer) {
        tell(
                closed,
                "case.decided",
                Map.of(
                        "caseId", text(closed),
                        "kind", closed.kind().name(),
                        "action", answer.name()));
        left(closed, closed.queue());
    }

    /** A case does not wait in a queue any more. */
    void left(ReviewCase one, String queue) {
        publisher.publishEvent(new CaseLeftQueue(one.id(), queue));
        depth(queue);
    }

    /** Announces soon how many cases wait in a queue. */
    void depth(String queue) {
        depths.changes(queue);
    }

    /** Tells whoever works on the queue of a case. */
    private void tell(ReviewCase one, String type, Map<String, Object> payload) {
        routing.active().rolesOf(one.queue()).forEach(role -> notifications.toRole(role, type, payload));
    }

    private static String text(ReviewCase one) {
        return one.id().toString();
    }
}
