package dev.kinora.moderation.assessment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content as it was when it was screened. A video has title, description, hashtags, perhaps captions, and
 * playback; a comment has a text. The shape is flat by contract, hence more components than a record should have.
 *
 * @param videoId the video, or the video that the comment is about
 * @param captions what its captions say, in all languages
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

    /** The id of an author who is not known; no account has it. */
    private static final UUID UNKNOWN = new UUID(0, 0);

    public ContentSnapshot {
        hashtags = hashtags == null ? List.of() : List.copyOf(hashtags);
    }

    /** Who made it; of a comment's author only the id is known. */
    public record Author(
            UUID id, @Nullable String handle, @Nullable String displayName) {}

    /** A comment. */
    public static ContentSnapshot comment(UUID videoId, UUID authorId, String text) {
        return new ContentSnapshot(
                videoId, new Author(authorId, null, null), null, null, List.of(), text, null, null, null);
    }

    /**
     * A video of which little is known.
     *
     * @param ownerId as it was found, perhaps no id at all
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

    /** The same without anything that the author wrote or is called; for an account that is erased. */
    public ContentSnapshot erased() {
        return new ContentSnapshot(
                videoId, new Author(author.id(), null, null), null, null, List.of(), null, null, durationMs, null);
    }

    /** The beginning of the text, for a list; null without a text. */
    public @Nullable String excerpt() {
        if (text == null || text.codePointCount(0, text.length()) <= EXCERPT) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
}
