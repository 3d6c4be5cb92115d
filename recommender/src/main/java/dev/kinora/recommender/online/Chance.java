package dev.kinora.recommender.online;

/** SplitMix64, whose state is one number and therefore fits into a checkpoint. */
final class Chance {

    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;

    Chance(long state) {
        this.state = state;
    }

    long state() {
        return state;
    }

    /** Goes on from the state of another one. */
    void resume(long other) {
        state = other;
    }

    /** A number from 0 to less than the bound, which is positive; the bias is below {@code bound / 2^31}. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /** A number from 0 to less than 1. */
    float fraction() {
        return (next() >>> 40) * 0x1p-24f;
    }

    private long next() {
        state += STEP;
        return Hashes.mix(state);
    }
}
