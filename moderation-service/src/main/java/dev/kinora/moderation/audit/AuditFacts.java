package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.ChainTable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the chain protects of an entry: everything but the handle of its actor, which is removed when the account is
 * erased. The text is what the database stores, so that a hash can be computed again from a row.
 *
 * @param at in UTC with microseconds, for example {@code 2026-11-30T09:15:00.000000Z}; a text, because a row that somebody
 *     forged may hold what is no point in time
 * @param action a text for the same reason
 */
record AuditFacts(
        UUID id,
        String at,
        @Nullable UUID actorId,
        String action,
        @Nullable UUID caseId,
        @Nullable UUID contentId,
        @Nullable UUID decisionId,
        @Nullable String subject,
        @Nullable String detail) {

    static String at(Instant instant) {
        return ChainTable.at(instant);
    }

    /** The facts as texts, in the order in which they are hashed. */
    List<@Nullable String> texts() {
        return Arrays.asList(
                id.toString(),
                at,
                text(actorId),
                action,
                text(caseId),
                text(contentId),
                text(decisionId),
                subject,
                detail);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
