package dev.kinora.recommender.offpolicy;

import dev.kinora.recommender.evaluation.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The mean outcome per slot that another policy would have had, with a 95 % interval by the variance between viewers.
 *
 * @param snips the self-normalized inverse propensity score (A. Swaminathan and T. Joachims, NIPS 2015)
 * @param doublyRobust the doubly robust estimate (M. Dudík, J. Langford and L. Li, ICML 2011): right if the propensities
 *     or the predictions are, and narrower than SNIPS if the predictions are good
 * @param meanWeight 1 if the logged propensities are true; far from it, neither estimate can be trusted
 * @param effectiveSlots how many slots of the other policy itself would tell as much
 * @param slots number of logged slots
 */
public record OffPolicyValue(
        Estimate snips, Estimate doublyRobust, double meanWeight, double effectiveSlots, int slots) {

    private static final double Z = 1.959964;

    /**
     * Estimates from logged slots.
     *
     * @throws IllegalArgumentException if there are none, or if the other policy would have filled none of them
     */
    public static OffPolicyValue of(List<LoggedSlot> slots) {
        var weights = slots.stream().mapToDouble(LoggedSlot::weight).sum();
        var squares = slots.stream()
                .mapToDouble(slot -> slot.weight() * slot.weight())
                .sum();
        if (!(weights > 0)) {
            throw new IllegalArgumentException("None of %d slots is one of the other policy".formatted(slots.size()));
        }
        return new OffPolicyValue(
                snips(slots, weights),
                doublyRobust(slots),
                weights / slots.size(),
                weights * weights / squares,
                slots.size());
    }

    private static Estimate snips(List<LoggedSlot> slots, double weights) {
        var value = slots.stream()
                        .mapToDouble(slot -> slot.weight() * slot.outcome())
                        .sum()
                / weights;
        return estimate(value, deviation(slots, slot -> slot.weight() * (slot.outcome() - value)) / weights);
    }

    private static Estimate doublyRobust(List<LoggedSlot> slots) {
        ToDoubleFunction<LoggedSlot> one =
                slot -> slot.predictedForTarget() + slot.weight() * (slot.outcome() - slot.predicted());
        var value = slots.stream().mapToDouble(one).average().orElseThrow();
        return estimate(value, deviation(slots, slot -> one.applyAsDouble(slot) - value) / slots.size());
    }

    /** The standard deviation of a sum of values with mean 0, when only viewers are independent of each other. */
    private static double deviation(List<LoggedSlot> slots, ToDoubleFunction<LoggedSlot> value) {
        Map<Long, Double> byViewer = new HashMap<>();
        for (var slot : slots) {
            byViewer.merge(slot.viewer(), value.applyAsDouble(slot), Double::sum);
        }
        var viewers = byViewer.size();
        var squares = byViewer.values().stream().mapToDouble(sum -> sum * sum).sum();
        return viewers < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(squares * viewers / (viewers - 1.0));
    }

    private static Estimate estimate(double value, double deviation) {
        return new Estimate(value, value - Z * deviation, value + Z * deviation);
    }
}
