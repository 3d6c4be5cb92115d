package dev.kinora.video.catalog;

import dev.kinora.events.moderation.ContentLabel;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import org.jspecify.annotations.Nullable;

/**
 * What moderation takes from a video, as the API shows it.
 *
 * @param adultsOnly whether only people who confirmed that they are adults can play it
 * @param confirmationRequired whether this viewer has to confirm that first: there is nothing to play, and no picture
 * @param label what is shown before it plays; null without a label
 * @param commentsOff whether nobody can comment; the comments that exist are hidden
 * @param limitedReach whether it is left out of feeds, search and trends; null for viewers
 * @param held whether nobody sees it until a person has decided; null for viewers
 */
public record VideoRestrictions(
        boolean adultsOnly,
        boolean confirmationRequired,
        @Nullable ContentLabel label,
        boolean commentsOff,
        @Nullable Boolean limitedReach,
        @Nullable Boolean held) {

    /**
     * Restrictions for a viewer.
     *
     * @param covered whether this viewer has to confirm to be an adult first
     * @param insider whether this viewer sees the video in any case
     */
    static VideoRestrictions of(Restrictions taken, boolean covered, boolean insider) {
        return new VideoRestrictions(
                taken.contains(Restriction.AGE_GATE),
                covered,
                taken.label(),
                taken.contains(Restriction.COMMENTS_OFF),
                insider ? taken.contains(Restriction.LIMITED_REACH) : null,
                insider ? taken.contains(Restriction.HOLD) : null);
    }

    /** Others need not know that a video is hard to find. */
    boolean tellsSomething() {
        return adultsOnly || label != null || commentsOff || limitedReach != null;
    }
}
