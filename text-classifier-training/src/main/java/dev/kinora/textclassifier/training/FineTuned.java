package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.checkpoint.ClassifierHead;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter;

/**
 * The result of a fine-tuning.
 *
 * @param start the head that it started from
 * @param adapter the change of the encoder
 * @param head the final head
 */
record FineTuned(ClassifierHead start, LowRankAdapter adapter, ClassifierHead head) {

    /**
     * Interpolates between start and end (Wortsman et al. 2022, arXiv 2109.01903).
     *
     * @param share 0 is the start, 1 the end
     */
    FineTuned partOfTheWay(float share) {
        int outputs = head.bias().length;
        var weights = new float[outputs][];
        for (int i = 0; i < outputs; i++) {
            weights[i] = between(start.weights()[i], head.weights()[i], share);
        }
        var bias = between(start.bias(), head.bias(), share);
        return new FineTuned(
                start, adapter.scaled(share), new ClassifierHead(head.mean(), head.deviation(), weights, bias));
    }

    private static float[] between(float[] from, float[] to, float share) {
        var between = new float[from.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = from[i] + share * (to[i] - from[i]);
        }
        return between;
    }
}
