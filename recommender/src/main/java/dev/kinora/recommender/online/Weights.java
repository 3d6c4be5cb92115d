package dev.kinora.recommender.online;

import java.util.function.IntPredicate;

/** How much each of a viewer's likes counts, the oldest first; 0 for one that does not count. */
final class Weights {

    private Weights() {}

    /**
     * The weights around a moment, each divided by the root of their sum, so that long and short histories mean about as
     * much.
     *
     * @param moment number of the like that is to be foretold; those at equal distance on both sides count the same
     */
    static float[] around(int moment, int likes, float[] byDistance, IntPredicate counts) {
        var weights = new float[likes];
        var sum = 0f;
        for (var index = 0; index < likes; index++) {
            if (index != moment && counts.test(index)) {
                weights[index] = byDistance[index < moment ? moment - 1 - index : index - moment - 1];
                sum += weights[index];
            }
        }
        var factor = sum > 0 ? 1 / (float) Math.sqrt(sum) : 0;
        for (var index = 0; index < likes; index++) {
            weights[index] *= factor;
        }
        return weights;
    }
}
