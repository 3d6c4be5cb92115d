package dev.kinora.recommendation.ranking;

import dev.kinora.events.video.VideoText;
import dev.kinora.recommender.text.ItemText;

/** Texts of videos as the recommender reads them. */
final class ItemTexts {

    private ItemTexts() {}

    static ItemText of(VideoText text) {
        return new ItemText(
                text.title(),
                text.description(),
                text.hashtags(),
                text.category(),
                text.captions() == null ? "" : text.captions().text());
    }
}
