package dev.kinora.moderation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit log.
 *
 * @param actor who did it; null for a machine
 * @param action such as OPENED, CLAIMED, RELEASED, DECIDED_REJECT
 */
public record AuditLine(
        UUID id,
        Instant at,
        @Nullable Actor actor,
        String action,
        UUID caseId,
        UUID contentId,
        @Nullable UUID decisionId,
        @Nullable String detail) {}
