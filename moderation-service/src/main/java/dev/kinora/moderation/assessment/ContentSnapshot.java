package dev.kinora.moderation.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content as it was when it was screened. A video has a title, a description, hashtags, playback data and perhaps
 * captions; a comment has a text. The shape is flat by contract, hence more components than usual.
 *
 * @param videoId the video, or the video that was commented on
 * @param captions text of the captions in all languages
 */
public record ContentSnapshot(
        UUID videoId,
        Author author,
        @Nullable String title,
        @Nullable String description,
        List<String> hashtags,
        @Nullable String text,
        @Nullable UUID playbackId,
        @Nullable Long durationMs,
        @Nullable String captions) {

    private static final int EXCERPT = 140;

    /** Stands for an unknown author; no account has this id. */
    private static final UUID UNKNOWN = new UUID(0, 0);

    public ContentSnapshot {
        hashtags = hashtags == null ? List.of() : List.copyOf(hashtags);
    }

    /** The author; of the author of a comment the id is known, and the handle if the event contains it. */
    public record Author(
            UUID id, @Nullable String handle, @Nullable String displayName) {}

    /** The snapshot of a comment. */
    public static ContentSnapshot comment(UUID videoId, UUID authorId, @Nullable String authorHandle, String text) {
        return new ContentSnapshot(
                videoId, new Author(authorId, authorHandle, null), null, null, List.of(), text, null, null, null);
    }

    /**
     * The snapshot of a video whose job cannot be read.
     *
     * @param ownerId id of the owner as stored, perhaps malformed
     */
    public static ContentSnapshot ofUnreadable(UUID videoId, String ownerId, String title) {
        return new ContentSnapshot(
                videoId, new Author(idOrUnknown(ownerId), null, null), title, null, List.of(), null, null, null, null);
    }

    private static UUID idOrUnknown(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return UNKNOWN;
        }
    }

    /** A copy without anything that the author wrote and without the author's names, for an erased account. */
    public ContentSnapshot erased() {
        return new ContentSnapshot(
                videoId, new Author(author.id(), null, null), null, null, List.of(), null, null, durationMs, null);
    }

    /** A copy that does not say who made it. */
    public ContentSnapshot withoutAuthor() {
        return new ContentSnapshot(
                videoId,
                new Author(UNKNOWN, null, null),
                title,
                description,
                hashtags,
                text,
                playbackId,
                durationMs,
                captions);
    }

    /** The first 140 characters of the text; null without a text. */
    public @Nullable String excerpt() {
        if (text == null || text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
