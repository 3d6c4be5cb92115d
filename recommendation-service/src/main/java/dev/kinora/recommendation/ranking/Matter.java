package dev.kinora.recommendation.ranking;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/**
 * What a reason is about, as far as a viewer may ask for less of it.
 *
 * @param target id of the video or creator, word, or name of the category; empty for the other kinds
 */
@Schema(example = "{\"kind\": \"WORD\", \"target\": \"sourdough\"}")
public record Matter(
        @NotNull Kind kind, @NotNull @Size(max = LONGEST) String target) {

    private static final int LONGEST = 200;

    /** Kinds of matters. */
    public enum Kind {
        /** A video of the viewer's history, as a cause of recommendations. */
        VIDEO,
        WORD,
        CATEGORY,
        CREATOR,
        POPULARITY,
        FRESHNESS
    }

    static Matter video(UUID id) {
        return new Matter(Kind.VIDEO, id.toString());
    }

    /** A category. */
    public static Matter category(String name) {
        return new Matter(Kind.CATEGORY, name);
    }

    /** A matter that needs no name. */
    public static Matter general(Kind kind) {
        return new Matter(kind, "");
    }
}
