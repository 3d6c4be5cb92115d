package dev.kinora.moderation.assessment;

import dev.kinora.events.moderation.Suggestion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a vision model says about a video as a whole.
 *
 * @param summary one sentence; null if there is none, or once the owner of the content is erased
 * @param language language of speech or text, as the model names it; null if there is none
 * @param suggestion category and hashtags
 * @param opinion of a second opinion only
 */
public record Remarks(
        @Nullable String summary,
        @Nullable String language,
        Suggestion suggestion,
        @Nullable Opinion opinion) {

    /** What a first look says. */
    public Remarks(@Nullable String summary, @Nullable String language, Suggestion suggestion) {
        this(summary, language, suggestion, null);
    }

    /** A second opinion. */
    public static Remarks of(Opinion opinion) {
        return new Remarks(null, null, new Suggestion(null, List.of()), opinion);
    }

    Remarks erased() {
        return new Remarks(
                null,
                language,
                new Suggestion(suggestion.category(), List.of()),
                opinion == null ? null : opinion.erased());
    }
}
