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
 */
public record Remarks(@Nullable String summary, @Nullable String language, Suggestion suggestion) {

    Remarks erased() {
        return new Remarks(null, language, new Suggestion(suggestion.category(), List.of()));
    }
}
