package dev.kinora.recommender.pipeline;

import java.util.List;

/**
 * Something that a trained model says about a viewer and an item, as a number: the more, the likelier the viewer wants
 * the item. 0 means that it has nothing to say. Never NaN. Safe for use by several threads.
 */
public interface Feature {

    /** What a feature is about. */
    enum Topic {
        /** The viewer. */
        TASTE,
        /** How many like an item, whoever asks. */
        POPULARITY,
        /** When an item was published. */
        FRESHNESS
    }

    /** What this feature is about. */
    default Topic topic() {
        return Topic.TASTE;
    }

    /**
     * Computes the values of candidates.
     *
     * @param candidates numbers of items
     * @param values receives one value per candidate
     */
    void values(Viewer viewer, int[] candidates, float[] values);

    /** The causes of the value of one item, the largest first; the values sum to that of the feature. */
    List<Cause> causes(Viewer viewer, int item);
}
