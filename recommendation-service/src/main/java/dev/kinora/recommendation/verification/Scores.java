package dev.kinora.recommendation.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Computes scores as weighted sums of features. What the features are multiplied by is checked as far as it follows from the
 * videos that were looked at, which are not all that were ranked.
 */
final class Scores {

    /** The scale of a feature among some of the candidates may be off by its last bits. */
    private static final double ROUNDING = 1e-6;

    private static final double LESS = 0.25;
    private static final float SHRINKAGE = 5;
    private static final String TURNED_DOWN = "turned down";

    private final StoredEvidence evidence;
    private final List<Part> parts;
    private final Map<Integer, Set<Double>> known = new HashMap<>();

    /** What the values of a feature are divided by before they are weighted. */
    enum Scale {
        NONE,
        RANGE,
        PERSONAL
    }

    /** The values that the feature of a video that was looked at may have; nearly always one. */
    @FunctionalInterface
    interface Values {

        /**
         * The values.
         *
         * @throws MissingException if they cannot be computed
         */
        Set<Float> of(int place);
    }

    /**
     * A feature.
     *
     * @param topic under which it is turned down; empty for none
     */
    record Part(String name, Values values, Scale scale, double weight, String topic) {}

    Scores(StoredEvidence evidence, List<Part> parts, Values demotion) {
        this.evidence = evidence;
        this.parts = new ArrayList<>(parts);
        var reach = parts.stream().mapToDouble(part -> Math.abs(part.weight())).sum();
        this.parts.add(new Part(TURNED_DOWN, demotion, Scale.NONE, 0.5 * reach, ""));
    }

    /**
     * The scores that a video may have.
     *
     * @throws MissingException if they cannot be computed
     */
    Set<Double> of(int place) {
        var computed = known.get(place);
        if (computed == null) {
            Set<Double> sums = Set.of(0.0);
            for (var part : parts) {
                if (factor(part) != 0) {
                    var next = new LinkedHashSet<Double>();
                    for (var sum : sums) {
                        part.values().of(place).forEach(value -> next.add(sum + factor(part) * value));
                    }
                    sums = next;
                }
            }
            computed = sums;
            known.put(place, computed);
        }
        return computed;
    }

    private double factor(Part part) {
        return evidence.factors().getOrDefault(part.name(), 0.0);
    }

    /** What is wrong with what the features were multiplied by. */
    Optional<String> wrongFactor() {
        return parts.stream()
                .filter(part -> part.weight() == 0 ? factor(part) != 0 : isWrong(part))
                .findFirst()
                .map(part -> "the factor " + factor(part) + " of " + part.name() + " does not follow from its weight "
                        + part.weight());
    }

    private boolean isWrong(Part part) {
        var share = evidence.viewer().turnedDown().stream()
                        .anyMatch(matter -> matter.kind().equals(part.topic()))
                ? LESS
                : 1;
        if (part.scale() == Scale.NONE) {
            return !Outcome.same(factor(part), part.weight() * share);
        }
        var values = new ArrayList<Float>();
        for (var place = 0; place < evidence.videos().size(); place++) {
            var possible = part.values().of(place);
            if (possible.size() > 1) {
                return false;
            }
            values.addAll(possible);
        }
        var complete = values.size() == evidence.found();
        var here = part.weight() * scale(part.scale(), values) * share;
        if (complete) {
            return !Outcome.same(factor(part), here);
        }
        // Among more candidates the range can only be larger, and what it is divided by, too.
        return here != 0 && Math.abs(factor(part)) > Math.abs(here) * (1 + ROUNDING);
    }

    private float scale(Scale scale, List<Float> values) {
        var least = Float.POSITIVE_INFINITY;
        var most = Float.NEGATIVE_INFINITY;
        var largest = 0f;
        for (float value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            largest = Math.max(largest, Math.abs(value));
        }
        if (scale == Scale.RANGE) {
            return most > least ? 1 / (most - least) : 0;
        }
        var likes = evidence.viewer().likes();
        return largest > 0 ? likes / (likes + SHRINKAGE) / largest : 1;
    }
}
