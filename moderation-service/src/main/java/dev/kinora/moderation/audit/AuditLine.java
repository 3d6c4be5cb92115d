package dev.kinora.moderation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param actor who did it; null for a machine
 * @param action such as OPENED, CLAIMED, RELEASED, DECIDED_REJECT, HASH_LISTED, POLICY_CHANGED
 * @param caseId the case that it is about; null when it is about none
 * @param contentId the content that it is about; null when it is about none
 * @param subject what it is about when it is about no case, such as {@code policy:default/3}
 */
public record AuditLine(
        UUID id,
        Instant at,
        @Nullable Actor actor,
        String action,
        @Nullable UUID caseId,
        @Nullable UUID contentId,
        @Nullable UUID decisionId,
        @Nullable String subject,
        @Nullable String detail) {}
