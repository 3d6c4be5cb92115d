package dev.kinora.moderation.precedent;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In what two cases are alike. It follows from their marks in whole numbers, so that it is the same on every machine.
 *
 * @param similarity cosine of the embeddings, in ten thousandths of 1, rounded; null unless by words
 * @param frames number of frames that look like one of the other video; null unless by frames
 * @param distance bits, of 256, in which the nearest of them differs; null unless by frames
 */
record Likeness(
        By by,
        @Nullable Integer similarity,
        @Nullable Integer frames,
        @Nullable Integer distance) {

    /** Kinds of likeness. */
    enum By {
        /** Frames that the hash list would take for the same. */
        FRAMES,
        /** Words of similar meaning. */
        WORDS,
        /** The same creator. */
        CREATOR
    }

    static final int WHOLE = 10_000;

    /** As of the hash list. */
    private static final int NEAR = 31;

    private static final int HASH_BYTES = 32;

    static Likeness byCreator() {
        return new Likeness(By.CREATOR, null, null, null);
    }

    /**
     * The likeness of words.
     *
     * @param least lowest similarity, 0 to 1
     * @return empty if they are not alike, or not comparable
     */
    static Optional<Likeness> ofWords(Mark one, Mark other, double least) {
        if (one.words() == null
                || other.words() == null
                || one.model() == null
                || !one.model().equals(other.model())) {
            return Optional.empty();
        }
        int similarity = similarity(one.words(), other.words());
        return similarity >= least * WHOLE
                ? Optional.of(new Likeness(By.WORDS, similarity, null, null))
                : Optional.empty();
    }

    private static int similarity(byte[] one, byte[] other) {
        if (one.length != other.length) {
            return 0;
        }
        long dot = 0;
        long first = 0;
        long second = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return first == 0 || second == 0 ? 0 : (int) Math.round(WHOLE * (dot / Math.sqrt((double) first * second)));
    }

    /** An embedding with a byte a dimension. */
    static byte[] packed(float[] vector) {
        float most = 0;
        for (float value : vector) {
            most = Math.max(most, Math.abs(value));
        }
        byte[] packed = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            packed[i] = (byte) (most == 0 ? 0 : Math.round(Byte.MAX_VALUE * vector[i] / most));
        }
        return packed;
    }

    /** The likeness of pictures; empty if no frame looks like one of the other video. */
    static Optional<Likeness> ofFrames(Mark one, Mark other) {
        var own = ByteBuffer.wrap(one.frames());
        var others = ByteBuffer.wrap(other.frames());
        int frames = 0;
        int nearest = Integer.MAX_VALUE;
        for (int i = 0; i + HASH_BYTES <= own.capacity(); i += HASH_BYTES) {
            int distance = Integer.MAX_VALUE;
            for (int k = 0; k + HASH_BYTES <= others.capacity(); k += HASH_BYTES) {
                distance = Math.min(distance, distance(own, i, others, k));
            }
            frames += distance <= NEAR ? 1 : 0;
            nearest = Math.min(nearest, distance);
        }
        return frames == 0 ? Optional.empty() : Optional.of(new Likeness(By.FRAMES, null, frames, nearest));
    }

    private static int distance(ByteBuffer one, int from, ByteBuffer other, int at) {
        int bits = 0;
        for (int i = 0; i < HASH_BYTES; i += Long.BYTES) {
            bits += Long.bitCount(one.getLong(from + i) ^ other.getLong(at + i));
        }
        return bits;
    }
}
