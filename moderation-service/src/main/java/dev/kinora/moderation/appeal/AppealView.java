package dev.kinora.moderation.appeal;

import dev.kinora.events.moderation.ModerationAnswer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An appeal, as the account that filed it sees it.
 *
 * @param answer null while nobody has decided
 * @param answerId the decision that answers it; null while nobody has decided or if the content is gone
 */
public record AppealView(
        UUID id,
        UUID decisionId,
        AppealParty filedBy,
        @Nullable String statement,
        Instant filedAt,
        @Nullable ModerationAnswer answer,
        @Nullable UUID answerId,
        @Nullable Instant answeredAt) {}
