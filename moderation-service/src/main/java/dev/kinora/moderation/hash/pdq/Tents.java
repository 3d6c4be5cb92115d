package dev.kinora.moderation.hash.pdq;

/**
 * How much the points of a line count for samples of it that lie at equal distances. Averaging twice over a box, of such a
 * length that the samples cover the line, is averaging once under a tent, as Jarosz describes it; only those points are
 * summed that a sample needs. Boxes are shorter at the ends of the line.
 */
final class Tents {

    private final int[] first;
    private final float[][] weights;

    Tents(int length, int samples) {
        int window = (length + 2 * samples - 1) / (2 * samples);
        int before = (window - 1) / 2;
        int after = window / 2;
        this.first = new int[samples];
        this.weights = new float[samples][];
        for (int i = 0; i < samples; i++) {
            var middle = (int) ((i + 0.5) * length / samples);
            int from = Math.max(0, middle - before);
            int to = Math.min(length, middle + after + 1);
            first[i] = Math.max(0, from - before);
            double[] tent = new double[Math.min(length, to + after) - first[i]];
            for (int box = from; box < to; box++) {
                int left = Math.max(0, box - before);
                int right = Math.min(length, box + after + 1);
                for (int point = left; point < right; point++) {
                    tent[point - first[i]] += 1.0 / (right - left) / (to - from);
                }
            }
            weights[i] = narrowed(tent);
        }
    }

    private static float[] narrowed(double[] tent) {
        float[] narrow = new float[tent.length];
        for (int i = 0; i < tent.length; i++) {
            narrow[i] = (float) tent[i];
        }
        return narrow;
    }

    /** The first point that counts for a sample. */
    int first(int sample) {
        return first[sample];
    }

    /** The weights of that point and those that follow it; their sum is 1. */
    float[] weights(int sample) {
        return weights[sample];
    }

    /** Writes all samples of a line, one beside the other. */
    void sample(float[] line, float[] to, int place) {
        for (int i = 0; i < first.length; i++) {
            float sum = 0;
            for (int k = 0; k < weights[i].length; k++) {
                sum += weights[i][k] * line[first[i] + k];
            }
            to[place + i] = sum;
        }
    }
}
