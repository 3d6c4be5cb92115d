package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A small change of an encoder's weight matrices (LoRA, Hu et al. 2021, arXiv 2106.09685): {@code W + B·A}.
 *
 * @param factors by the name of the changed tensor
 */
public record LowRankAdapter(Map<String, Factors> factors) {

    private static final String DOWN = ".lora_A";
    private static final String UP = ".lora_B";

    /**
     * The two thin matrices of one change.
     *
     * @param rank rows of {@code down} and columns of {@code up}
     * @param down {@code A}, {@code [rank, in]}
     * @param up {@code B}, {@code [out, rank]}
     */
    public record Factors(int rank, float[] down, float[] up) {

        public Factors {
            if (rank < 1 || down.length % rank != 0 || up.length % rank != 0) {
                throw new IllegalArgumentException(
                        "rank " + rank + " does not fit " + down.length + " and " + up.length + " values");
            }
        }

        int in() {
            return down.length / rank;
        }

        int out() {
            return up.length / rank;
        }

        Factors scaled(float factor) {
            var scaled = up.clone();
            for (int i = 0; i < scaled.length; i++) {
                scaled[i] *= factor;
            }
            return new Factors(rank, down, scaled);
        }

        /** The sum of both changes, without loss; its rank is the sum of the ranks. */
        Factors plus(Factors other) {
            int sum = rank + other.rank;
            var downs = Arrays.copyOf(down, down.length + other.down.length);
            System.arraycopy(other.down, 0, downs, down.length, other.down.length);
            var ups = new float[out() * sum];
            for (int row = 0; row < out(); row++) {
                System.arraycopy(up, row * rank, ups, row * sum, rank);
                System.arraycopy(other.up, row * other.rank, ups, row * sum + rank, other.rank);
            }
            return new Factors(sum, downs, ups);
        }
    }

    public LowRankAdapter {
        factors = Map.copyOf(factors);
    }

    /** An adapter without changes. */
    public static LowRankAdapter none() {
        return new LowRankAdapter(Map.of());
    }

    /** Reads what {@link #write} wrote. */
    public static LowRankAdapter read(Path name, byte[] content) {
        Map<String, Factors> factors = new LinkedHashMap<>();
        try (var tensors = Safetensors.of(name, content)) {
            for (var tensor : tensors.names()) {
                if (tensor.endsWith(DOWN)) {
                    var target = tensor.substring(0, tensor.length() - DOWN.length());
                    int rank = Math.toIntExact(tensors.shape(tensor).getFirst());
                    factors.put(target, new Factors(rank, tensors.floats(tensor), tensors.floats(target + UP)));
                }
            }
        }
        return new LowRankAdapter(factors);
    }

    /** Writes all factors as 16-bit floats. */
    public void write(Path file) throws IOException {
        var names = factors.keySet().stream().sorted().toList();
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        for (var name : names) {
            var own = factor(name);
            shapes.put(name + DOWN, List.of((long) own.rank(), (long) own.in()));
            shapes.put(name + UP, List.of((long) own.out(), (long) own.rank()));
        }
        try (var writer = SafetensorsWriter.ofHalves(file, shapes)) {
            for (var name : names) {
                writer.put(name + DOWN, factor(name).down());
                writer.put(name + UP, factor(name).up());
            }
            writer.finish();
        }
    }

    /** The change multiplied by {@code factor}. */
    public LowRankAdapter scaled(float factor) {
        Map<String, Factors> scaled = new LinkedHashMap<>();
        factors.forEach((name, own) -> scaled.put(name, own.scaled(factor)));
        return new LowRankAdapter(scaled);
    }

    /** The sum of both changes. */
    public LowRankAdapter plus(LowRankAdapter other) {
        Map<String, Factors> sum = new LinkedHashMap<>(factors);
        other.factors.forEach((name, own) -> sum.merge(name, own, Factors::plus));
        return new LowRankAdapter(sum);
    }

    /** Adds {@code B·A} to a weight matrix {@code [out, in]}; no effect for a tensor without a change. */
    public void addTo(String name, float[] weight) {
        var own = factors.get(name);
        if (own == null) {
            return;
        }
        int in = own.in();
        if (weight.length != own.out() * in) {
            throw new IllegalArgumentException("the change of " + name + " has another shape than its weights");
        }
        for (int row = 0; row < own.out(); row++) {
            for (int k = 0; k < own.rank(); k++) {
                float up = own.up()[row * own.rank() + k];
                for (int column = 0; column < in; column++) {
                    weight[row * in + column] += up * own.down()[k * in + column];
                }
            }
        }
    }

    private Factors factor(String name) {
        var own = factors.get(name);
        if (own == null) {
            throw new IllegalArgumentException("nothing changes " + name);
        }
        return own;
    }
}
