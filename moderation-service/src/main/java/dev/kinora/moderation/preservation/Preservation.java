package dev.kinora.moderation.preservation;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.audit.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content that is kept.
 *
 * @param caseId the case because of which it is kept
 * @param endsAt until when; null while a person has to decide first
 * @param reason why a person wants it kept; null for other grounds
 * @param extension null unless somebody has prolonged it, which is possible once
 * @param deletedAt when its owner or an erasure deleted it; null if it was not
 * @param endedAt when it stopped being kept; null while it is kept
 * @param version one more for each change that other services have to know
 */
public record Preservation(
        UUID contentId,
        ContentKind kind,
        UUID ownerId,
        UUID caseId,
        Ground ground,
        Instant beganAt,
        @Nullable Instant endsAt,
        @Nullable String reason,
        @Nullable Extension extension,
        @Nullable Instant deletedAt,
        @Nullable Instant endedAt,
        long version) {

    /** Who prolonged it, when and why. */
    public record Extension(Instant at, Actor by, String reason) {}

    /** Whether it is kept now. */
    public boolean isKept() {
        return endedAt == null;
    }
}
