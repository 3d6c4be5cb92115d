package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.ranking.Matter;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is known about a viewer.
 *
 * @param touches videos they engaged with lately, the most recently weighed first
 * @param notInterested videos they never want to see again, the newest first
 * @param moreLikeThis videos they want more of, the newest first
 * @param hiddenCreators accounts whose videos they never want to see
 * @param watched all videos that they watched, skipped, liked, shared or commented on, and when they did so last
 * @param preferences interest per category, stated or inferred
 * @param personalized whether they allow profiling
 * @param turnedDown what they asked for less of
 */
public record ViewerHistory(
        List<Touch> touches,
        Set<UUID> notInterested,
        Set<UUID> moreLikeThis,
        Set<UUID> hiddenCreators,
        Map<UUID, Instant> watched,
        List<CategoryWeight> preferences,
        boolean personalized,
        Set<Matter> turnedDown) {

    /** A viewer about whom nothing is known. */
    public static final ViewerHistory NOBODY =
            new ViewerHistory(List.of(), Set.of(), Set.of(), Set.of(), Map.of(), List.of(), true);

    /** A viewer who has not turned anything down. */
    public ViewerHistory(
            List<Touch> touches,
            Set<UUID> notInterested,
            Set<UUID> moreLikeThis,
            Set<UUID> hiddenCreators,
            Map<UUID, Instant> watched,
            List<CategoryWeight> preferences,
            boolean personalized) {
        this(touches, notInterested, moreLikeThis, hiddenCreators, watched, preferences, personalized, Set.of());
    }

    public ViewerHistory {
        turnedDown = Set.copyOf(turnedDown);
        touches = List.copyOf(touches);
        notInterested = Collections.unmodifiableSet(new LinkedHashSet<>(notInterested));
        moreLikeThis = Collections.unmodifiableSet(new LinkedHashSet<>(moreLikeThis));
        hiddenCreators = Set.copyOf(hiddenCreators);
        watched = Map.copyOf(watched);
        preferences = List.copyOf(preferences);
    }
}
