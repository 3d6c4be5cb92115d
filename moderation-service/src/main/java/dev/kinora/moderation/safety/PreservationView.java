package dev.kinora.moderation.safety;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.preservation.Ground;
import dev.kinora.moderation.preservation.Preservation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content that is or was kept as evidence. It has no words and no pictures.
 *
 * @param caseId the case because of which it is kept
 * @param kept whether it is kept now
 * @param endsAt until when; null while a person has to decide first
 * @param reason why a person wants it kept; null for other grounds
 * @param extension who prolonged it, when and why; null unless somebody did
 * @param extendable whether the time can be extended, which is possible once
 * @param deletedAt when its owner or an erasure deleted it: it is gone for everybody else since; null if it was not
 * @param endedAt when it stopped being kept; null while it is kept
 */
record PreservationView(
        UUID contentId,
        ContentKind kind,
        UUID ownerId,
        UUID caseId,
        Ground ground,
        boolean kept,
        Instant beganAt,
        @Nullable Instant endsAt,
        @Nullable String reason,
        Preservation.@Nullable Extension extension,
        boolean extendable,
        @Nullable Instant deletedAt,
        @Nullable Instant endedAt) {

    static PreservationView of(Preservation one) {
        return new PreservationView(
                one.contentId(),
                one.kind(),
                one.ownerId(),
                one.caseId(),
                one.ground(),
                one.isKept(),
                one.beganAt(),
                one.endsAt(),
                one.reason(),
                one.extension(),
                one.isKept() && one.endsAt() != null && one.extension() == null,
                one.deletedAt(),
                one.endedAt());
    }
}
