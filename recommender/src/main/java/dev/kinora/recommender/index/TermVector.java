package dev.kinora.recommender.index;

/**
 * A sparse vector of terms.
 *
 * @param terms numbers, ascending, below 2^24
 * @param weights in 255ths, 0 to 255
 */
record TermVector(int[] terms, byte[] weights) {

    /** Number of different weights. */
    static final int STEPS = 256;

    private static final float[] WEIGHTS = new float[STEPS];

    static {
        for (var stored = 0; stored < STEPS; stored++) {
            WEIGHTS[stored] = stored / 255f;
        }
    }

    /** The vector of these values, divided by its length and rounded. */
    static TermVector of(int[] terms, double[] values, double length) {
        var weights = new byte[terms.length];
        for (var index = 0; index < terms.length; index++) {
            weights[index] = (byte) Math.round(values[index] / length * 255);
        }
        return new TermVector(terms, weights);
    }

    static float weight(byte stored) {
        return WEIGHTS[stored & 0xff];
    }

    /** The number of a weight, from 0 on: the larger, the larger is the weight. */
    static int step(float weight) {
        return Math.round(weight * 255);
    }
}
