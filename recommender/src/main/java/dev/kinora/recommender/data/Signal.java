package dev.kinora.recommender.data;

import java.util.Locale;
import java.util.Optional;

/** What a viewer did with an item. The values of {@link #RATING} are 0.5 to 5; other signals need no value. */
public enum Signal {
    /** Watched for a while; the value is the watched share of the item, 0 to 1, where it is known. */
    VIEW,
    /** Watched to the end. */
    COMPLETION,
    LIKE,
    COMMENT,
    SHARE,
    /** Followed the creator from this item. */
    FOLLOW,
    MORE_LIKE_THIS,
    /** Left at once. */
    SKIP,
    /** Said "not interested", disliked the item or hid its creator. */
    HIDE,
    /** Gave stars; only in data sets from elsewhere. */
    RATING;

    private static final double GOOD_RATING = 4;

    /** The signal with this name, in any case. */
    public static Optional<Signal> of(String name) {
        for (var signal : values()) {
            if (signal.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return Optional.of(signal);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the viewer was glad to get the item: a rating of at least four stars, or a signal of liking. A view alone
     * is no sign of it: the feed plays videos by itself.
     */
    public boolean isPositive(double value) {
        return switch (this) {
            case RATING -> value >= GOOD_RATING;
            case COMPLETION, LIKE, COMMENT, SHARE, FOLLOW, MORE_LIKE_THIS -> true;
            case VIEW, SKIP, HIDE -> false;
        };
    }
}
