package dev.kinora.recommendation.ranking;

import dev.kinora.events.video.VideoText;
import dev.kinora.recommender.text.ItemText;

/** Texts of videos as the recommender reads them. */
public final class ItemTexts {

    private ItemTexts() {}

    /** The words of a video. */
    public static ItemText of(VideoText text) {
        return new ItemText(
                text.title(),
                text.description(),
                text.hashtags(),
                text.category(),
                text.captions() == null ? "" : text.captions().text());
    }
}
