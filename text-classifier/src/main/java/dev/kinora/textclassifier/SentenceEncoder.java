package dev.kinora.textclassifier;

import java.util.List;

/** Turns texts into vectors whose dot product tells how close their meanings are. */
public interface SentenceEncoder {

    /**
     * Mean-pooled states of each text, scaled to length 1, so that a dot product is a cosine similarity.
     *
     * @return one row of {@link #dimension()} floats per text, in the same order
     */
    float[][] embed(List<String> texts);

    int dimension();
}
