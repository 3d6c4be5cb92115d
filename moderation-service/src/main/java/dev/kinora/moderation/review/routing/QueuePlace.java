package dev.kinora.moderation.review.routing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a case waits, and until when.
 *
 * @param queue code of the queue
 * @param rule name of the rule that sent it there; null if a person did, or before rules were kept
 * @param routingVersion version of the rules; null with the rule
 * @param late whether it was due already when that was last looked at
 */
@Embeddable
public record QueuePlace(
        @Column(name = "queue") String queue,
        @Column(name = "routed_by") @Nullable String rule,
        @Column(name = "routing_version") @Nullable Long routingVersion,
        @Column(name = "due_at") Instant dueAt,
        @Column(name = "late") boolean late) {}
