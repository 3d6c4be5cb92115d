package dev.kinora.textclassifier.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Texts that go through the encoder together, padded to the longest.
 *
 * @param ids word pieces of each text
 * @param lower states of each text above the lowest layers; empty when the batch starts at the embeddings
 * @param layer the first layer that the batch goes through
 */
record EncoderBatch(List<long[]> ids, List<float[]> lower, int layer) {

    NDArray ids(NDManager scope) {
        var padded = new long[ids.size() * length()];
        for (int i = 0; i < ids.size(); i++) {
            System.arraycopy(ids.get(i), 0, padded, i * length(), ids.get(i).length);
        }
        return scope.create(LongBuffer.wrap(padded), new Shape(ids.size(), length()));
    }

    /** 1 for a word piece, 0 for padding. */
    NDArray mask(NDManager scope) {
        var mask = new float[ids.size() * length()];
        for (int i = 0; i < ids.size(); i++) {
            Arrays.fill(mask, i * length(), i * length() + ids.get(i).length, 1);
        }
        return scope.create(mask, new Shape(ids.size(), length()));
    }

    NDArray states(NDManager scope, int dim) {
        int row = length() * dim;
        var padded = new float[ids.size() * row];
        for (int i = 0; i < ids.size(); i++) {
            System.arraycopy(lower.get(i), 0, padded, i * row, lower.get(i).length);
        }
        return scope.create(padded, new Shape(ids.size(), length(), dim));
    }

    private int length() {
        return ids.stream().mapToInt(own -> own.length).max().orElseThrow();
    }
}
