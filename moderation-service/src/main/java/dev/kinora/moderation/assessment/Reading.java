package dev.kinora.moderation.assessment;

import dev.kinora.moderation.text.TextScores;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one piece of text.
 *
 * @param from where the piece begins in its part, in UTF-16 code units
 * @param to where the piece ends, exclusive
 * @param seen when it is seen; null for text that is not in the picture
 */
public record Reading(
        Part part,
        int from,
        int to,
        TextScores scores,
        @Nullable Seen seen) {

    /** The parts of what is written. */
    public enum Part {
        TITLE_AND_DESCRIPTION("title and description"),
        TITLE("title"),
        HASHTAGS("hashtags"),
        CAPTIONS("captions"),
        PICTURE("words in the picture"),
        COMMENT("comment");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /** As it stands in a sentence for moderators. */
        public String words() {
            return words;
        }
    }

    /**
     * Words in the picture.
     *
     * @param words as they were read; null for a passage of several that are seen one after another, and once the owner
     *     of the content is erased
     * @param startMs when they are seen first, in milliseconds
     * @param endMs when they are seen last, in milliseconds
     * @param confidence how sure the reader is, 0 to 1, with two decimals
     */
    public record Seen(@Nullable String words, long startMs, long endMs, double confidence) {

        private static final double DECIMALS = 100;

        public Seen {
            confidence = Math.round(confidence * DECIMALS) / DECIMALS;
        }

        Seen erased() {
            return new Seen(null, startMs, endMs, confidence);
        }
    }

    /** A piece of text that is not in the picture. */
    public Reading(Part part, int from, int to, TextScores scores) {
        this(part, from, to, scores, null);
    }

    /** Keeps six decimals of each score: no model is that precise, and the record of a long text stays small. */
    public Reading {
        scores = scores.rounded();
    }

    Reading erased() {
        return seen == null ? this : new Reading(part, from, to, scores, seen.erased());
    }

    /** The range of both, with the higher of their scores. */
    Reading worse(Reading other) {
        return new Reading(
                part,
                Math.min(from, other.from),
                Math.max(to, other.to),
                TextScores.worst(List.of(scores, other.scores)),
                seen);
    }
}
