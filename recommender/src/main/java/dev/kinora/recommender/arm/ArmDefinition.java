package dev.kinora.recommender.arm;

import dev.kinora.recommender.pipeline.Weighted.Scale;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A way to rank: the features of its score and their weights.
 *
 * @param name in experiments, tables and files
 * @param tuned whether the weights are tuned to each data set, starting from the given ones
 */
public record ArmDefinition(String name, List<Part> parts, boolean tuned) {

    public ArmDefinition {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("The arm " + name + " has no features");
        }
    }

    /**
     * A feature of the score.
     *
     * @param name in explanations and tables
     * @param weight any finite number
     */
    public record Part(String name, FeatureSpec feature, Scale scale, double weight) {

        Part with(double other) {
            return new Part(name, feature, scale, other);
        }
    }

    /** The weights of the features, in their order. */
    public double[] weights() {
        return parts.stream().mapToDouble(Part::weight).toArray();
    }

    /** The same features with other weights, in the same order. */
    public ArmDefinition with(double[] weights) {
        return new ArmDefinition(
                name,
                IntStream.range(0, weights.length)
                        .mapToObj(index -> parts.get(index).with(weights[index]))
                        .toList(),
                tuned);
    }
}
