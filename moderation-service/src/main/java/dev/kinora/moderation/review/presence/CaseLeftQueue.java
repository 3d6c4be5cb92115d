package dev.kinora.moderation.review.presence;

import java.util.UUID;

/**
 * A case does not wait in a queue any more: it was decided or withdrawn, or waits in another one. It is announced within the service and
 * in the transaction of the change.
 *
 * @param queue the queue that it left
 */
public record CaseLeftQueue(UUID caseId, String queue) {}
