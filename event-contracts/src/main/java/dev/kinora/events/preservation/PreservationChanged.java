package dev.kinora.events.preservation;

import dev.kinora.events.moderation.ContentKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Moderation says whether content has to be kept as evidence. It says so, too, when it has heard of the deletion of a video: until
 * then the files of a deleted video are not removed.
 *
 * @param kept whether it has to be kept, whoever deletes it; false ends that
 * @param until when it ends if nothing else happens, which is announced again; null while a person has to decide
 * @param version one more for each change of this content; 0 if it was never kept. A lower one is out of date
 */
public record PreservationChanged(
        UUID contentId,
        ContentKind kind,
        boolean kept,
        @Nullable Instant until,
        long version) implements PreservationEvent {
    @Override
    public String key() {
        return contentId.toString();
    }
}
