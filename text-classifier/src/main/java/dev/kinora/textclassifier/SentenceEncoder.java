package dev.kinora.textclassifier;

import java.util.List;

/** Converts texts to vectors whose dot product measures the similarity of their meanings. */
public interface SentenceEncoder {

    /**
     * Mean-pooled states of each text, scaled to length 1; a dot product is then a cosine similarity.
     *
     * @return one row of {@link #dimension()} floats per text, in the same order
     */
    float[][] embed(List<String> texts);

    int dimension();
}
