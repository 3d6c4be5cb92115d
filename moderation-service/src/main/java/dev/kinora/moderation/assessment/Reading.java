package dev.kinora.moderation.assessment;

import dev.kinora.moderation.text.TextScores;
import java.util.List;

/**
 * The scores of one piece of text.
 *
 * @param from where the piece begins in its part, in UTF-16 code units
 * @param to where the piece ends, exclusive
 */
public record Reading(Part part, int from, int to, TextScores scores) {

    /** The parts of what is written. */
    public enum Part {
        TITLE_AND_DESCRIPTION("title and description"),
        TITLE("title"),
        HASHTAGS("hashtags"),
        CAPTIONS("captions"),
        COMMENT("comment");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        /** As it stands in a sentence for moderators. */
        String words() {
            return words;
        }
    }

    /** Keeps six decimals of each score: no model is that precise, and the record of a long text stays small. */
    public Reading {
        scores = scores.rounded();
    }

    /** The range of both, with the higher of their scores. */
    Reading worse(Reading other) {
        return new Reading(
                part,
                Math.min(from, other.from),
                Math.max(to, other.to),
                TextScores.worst(List.of(scores, other.scores)));
    }
}
