package dev.kinora.textclassifier.training;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A possible end of a fine-tuning; the cross-validation chooses one.
 *
 * @param epoch number of epochs; 0 leaves the encoder unchanged
 * @param share share of the way from the start to the result, 0..1
 */
record Candidate(int epoch, float share) {

    static final Candidate START = new Candidate(0, 0);

    private static final float MOST_OF_IT = 0.75f;

    /** All candidates of a training. */
    static List<Candidate> all(int epochs) {
        var tuned = IntStream.rangeClosed(1, epochs).boxed().flatMap(epoch -> after(epoch, epochs).stream());
        return Stream.concat(Stream.of(START), tuned).toList();
    }

    /** The candidates of an epoch: full and partial change, for the last two epochs only. */
    static List<Candidate> after(int epoch, int epochs) {
        return epoch < epochs - 1 ? List.of() : List.of(new Candidate(epoch, MOST_OF_IT), new Candidate(epoch, 1));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "epoch %d, %.0f %% of the way", epoch, share * 100);
    }
}
