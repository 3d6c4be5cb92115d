package dev.kinora.textclassifier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * The last layer of a model whose labels do not exclude each other: one logistic regression per label. Arrays are not
 * copied.
 *
 * @param labels in the order of the outputs
 * @param weights one row of feature weights per label, row by row
 * @param bias one intercept per label
 */
@SuppressWarnings("ArrayRecordComponent")
public record LabelHeads(List<Label> labels, float[] weights, float[] bias) {

    private static final int MAGIC = 0x4b484431;
    private static final int LARGEST = 1 << 14;

    /** @throws IllegalArgumentException if the shapes do not fit or a number is not finite */
    public LabelHeads {
        labels = List.copyOf(labels);
        if (labels.isEmpty() || bias.length != labels.size() || weights.length % labels.size() != 0) {
            throw new IllegalArgumentException(
                    labels.size() + " labels with " + bias.length + " intercepts and " + weights.length + " weights");
        }
        requireFinite(weights);
        requireFinite(bias);
    }

    private static void requireFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("Not a weight: " + number);
            }
        }
    }

    /** The number of features. */
    public int dimension() {
        return weights.length / labels.size();
    }

    /** The logit of an output, by its position. */
    public double logit(int output, float[] features) {
        double sum = bias[output];
        int from = output * features.length;
        for (int i = 0; i < features.length; i++) {
            sum += (double) weights[from + i] * features[i];
        }
        return sum;
    }

    /** The probability of each label, in the order of the outputs. */
    public float[] probabilities(float[] features) {
        var all = new float[bias.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = (float) (1 / (1 + Math.exp(-logit(i, features))));
        }
        return all;
    }

    /** The summary score of any harm at probabilities of these labels, as {@link Scores#anyHarm()}, 0 to 1. */
    public float anyHarm(float[] probabilities) {
        float most = 0;
        float ok = 1;
        for (int i = 0; i < probabilities.length; i++) {
            if (labels.get(i).isHarm()) {
                most = Math.max(most, probabilities[i]);
            } else {
                ok = probabilities[i];
            }
        }
        return (most + 1 - ok) / 2;
    }

    /**
     * The heads as bytes: "KHD1", the number of labels and of features, the ordinal of each {@link Label}, the weights and
     * the intercepts; 32-bit numbers, little-endian.
     */
    public byte[] toBytes() {
        var bytes = ByteBuffer.allocate(Integer.BYTES * (3 + labels.size() + weights.length + bias.length))
                .order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(MAGIC).putInt(labels.size()).putInt(dimension());
        labels.forEach(label -> bytes.putInt(label.ordinal()));
        for (float weight : weights) {
            bytes.putFloat(weight);
        }
        for (float intercept : bias) {
            bytes.putFloat(intercept);
        }
        return bytes.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static LabelHeads of(byte[] stored) {
        var bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
        try {
            int magic = bytes.getInt();
            int outputs = bytes.getInt();
            int dimension = bytes.getInt();
            if (magic != MAGIC
                    || outputs < 1
                    || outputs > Label.values().length
                    || dimension < 1
                    || dimension > LARGEST) {
                throw new IllegalArgumentException("These are no heads");
            }
            List<Label> labels = new ArrayList<>();
            for (int i = 0; i < outputs; i++) {
                labels.add(label(bytes.getInt()));
            }
            var heads = new LabelHeads(labels, floats(bytes, outputs * dimension), floats(bytes, outputs));
            if (bytes.hasRemaining()) {
                throw new IllegalArgumentException("There is something behind the heads");
            }
            return heads;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("The heads are cut off", e);
        }
    }

    private static Label label(int ordinal) {
        if (ordinal < 0 || ordinal >= Label.values().length) {
            throw new IllegalArgumentException("There is no label " + ordinal);
        }
        return Label.values()[ordinal];
    }

    private static float[] floats(ByteBuffer bytes, int count) {
        var numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = bytes.getFloat();
        }
        return numbers;
    }
}
