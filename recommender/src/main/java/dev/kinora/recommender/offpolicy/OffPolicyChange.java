package dev.kinora.recommender.offpolicy;

import dev.kinora.recommender.evaluation.Estimate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much another policy would have changed the mean outcome per slot: SNIPS less the logged mean, with a 95 % interval
 * by the variance between viewers. Both parts are of the same slots, so what they have in common cancels out: where the
 * other policy does the same, the interval has no width.
 *
 * @param now the logged mean
 * @param change how much higher the outcome would have been
 */
public record OffPolicyChange(double now, Estimate change) {

    private static final double Z = 1.959964;

    /**
     * Estimates from logged slots.
     *
     * @throws IllegalArgumentException if there are none, or if the other policy would have filled none of them
     */
    public static OffPolicyChange of(List<LoggedSlot> slots) {
        var weights = slots.stream().mapToDouble(LoggedSlot::weight).sum();
        if (!(weights > 0)) {
            throw new IllegalArgumentException("None of %d slots is one of the other policy".formatted(slots.size()));
        }
        var now = slots.stream().mapToDouble(LoggedSlot::outcome).average().orElseThrow();
        var other = slots.stream()
                        .mapToDouble(slot -> slot.weight() * slot.outcome())
                        .sum()
                / weights;
        Map<Long, Double> byViewer = new HashMap<>();
        for (var slot : slots) {
            byViewer.merge(
                    slot.viewer(),
                    slot.weight() * (slot.outcome() - other) / weights - (slot.outcome() - now) / slots.size(),
                    Double::sum);
        }
        var viewers = byViewer.size();
        var squares = byViewer.values().stream().mapToDouble(sum -> sum * sum).sum();
        var radius = viewers < 2 ? Double.POSITIVE_INFINITY : Z * Math.sqrt(squares * viewers / (viewers - 1.0));
        return new OffPolicyChange(now, new Estimate(other - now, other - now - radius, other - now + radius));
    }
}
