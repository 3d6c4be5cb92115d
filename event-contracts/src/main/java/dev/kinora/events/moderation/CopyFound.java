package dev.kinora.events.moderation;

import java.util.UUID;

/**
 * A video has the pictures of another one. Both are of one family from then on, which never changes; it is announced once for
 * each of its videos.
 *
 * @param familyId the id of one of its videos, which may be gone
 */
public record CopyFound(UUID videoId, UUID familyId) implements CopyEvent {

    @Override
    public String key() {
        return videoId.toString();
    }
}
