package dev.kinora.moderation.review.question;

import java.util.UUID;

/**
 * The answer to a question was taken back: it waits again. It is announced within the service and in the transaction of the
 * change.
 *
 * @param decisionId the decision that had answered it
 */
public record CaseReopened(UUID caseId, CasePurpose purpose, UUID decisionId) {}
