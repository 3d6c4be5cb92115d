package dev.kinora.recommender.pipeline;

import java.util.Set;

/**
 * What a viewer asked for less of. The computation of a score knows it, so that reasons that are read off tell of it.
 *
 * @param items items of the history that are no cause any more
 * @param words as terms
 * @param creators their numbers
 * @param topics features that count a quarter
 */
public record TurnedDown(
        Set<Integer> items,
        Set<String> words,
        Set<String> categories,
        Set<Integer> creators,
        Set<Feature.Topic> topics) {

    /** Nothing was turned down. */
    public static final TurnedDown NOTHING = new TurnedDown(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private static final double LESS = 0.25;

    public TurnedDown {
        items = Set.copyOf(items);
        words = Set.copyOf(words);
        categories = Set.copyOf(categories);
        creators = Set.copyOf(creators);
        topics = Set.copyOf(topics);
    }

    public boolean isEmpty() {
        return equals(NOTHING);
    }

    /** Whether an item of the history counts as a cause. */
    boolean counts(int item) {
        return items.isEmpty() || !items.contains(item);
    }

    /** By how much features of this topic count, over 0 up to 1. */
    double share(Feature.Topic topic) {
        return topics.contains(topic) ? LESS : 1;
    }
}
