package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.DecisionReason;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.notify.ClientNotifications;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.security.Role;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Publishes what happens to cases: events for other services, and live notifications for the pages of moderators. */
@Component
class CaseAnnouncements {

    private final QueueDepths depths;
    private final ClientNotifications notifications;
    private final Outbox outbox;

    CaseAnnouncements(QueueDepths depths, ClientNotifications notifications, Outbox outbox) {
        this.depths = depths;
        this.notifications = notifications;
        this.outbox = outbox;
    }

    void opened(ReviewCase opened) {
        outbox.publish(new ModerationCaseOpened(
                opened.id(), opened.subject().content(), opened.queue().stored(), opened.priority()));
        tell("case.opened", Map.of("caseId", text(opened), "kind", opened.kind().name()));
        depth(opened.queue());
    }

    /** A decision is contested. Other services need not know: what others can see does not change by that. */
    void asked(ReviewCase opened) {
        tell("case.opened", Map.of("caseId", text(opened), "kind", opened.kind().name()));
        depth(opened.queue());
    }

    void returned(ContentRef content, ReasonCode reason) {
        outbox.publish(new ModerationRewriteSuggested(content, new DecisionReason(reason.name(), reason.statement())));
    }

    void claimed(ReviewCase claimed, Actor by) {
        tell("case.claimed", Map.of("caseId", text(claimed), "claimedBy", by.handle()));
    }

    void released(ReviewCase released) {
        tell("case.claimed", Map.of("caseId", text(released)));
    }

    void decided(ReviewCase decided, DecisionSummary decision) {
        tell(
                "case.decided",
                Map.of(
                        "caseId", text(decided),
                        "kind", decided.kind().name(),
                        "action", decision.action().name()));
        depth(decided.queue());
    }

    /** Announces soon how many cases wait in a queue. */
    void depth(QueueName queue) {
        depths.changes(queue);
    }

    /** Both roles decide on cases, and neither implies the other. */
    private void tell(String type, Map<String, Object> payload) {
        notifications.toRole(Role.MODERATOR, type, payload);
        notifications.toRole(Role.ADMIN, type, payload);
    }

    private static String text(ReviewCase one) {
        return one.id().toString();
    }
}
