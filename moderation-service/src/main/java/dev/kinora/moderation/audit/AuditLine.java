package dev.kinora.moderation.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log, as staff see it.
 *
 * @param seq its number in the chain, from 1 without gaps; 0 while the transaction that appends it is open
 * @param actor the person who acted; null for a machine
 * @param caseId the case concerned, if any
 * @param contentId the content concerned, if any
 * @param subject the object concerned if it is not a case, for example {@code policy:default/3}
 */
public record AuditLine(
        long seq,
        UUID id,
        Instant at,
        @Nullable Actor actor,
        AuditAction action,
        @Nullable UUID caseId,
        @Nullable UUID contentId,
        @Nullable UUID decisionId,
        @Nullable String subject,
        @Nullable String detail) {}
