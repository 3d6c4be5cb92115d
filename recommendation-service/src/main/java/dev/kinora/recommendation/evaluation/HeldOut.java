package dev.kinora.recommendation.evaluation;

import dev.kinora.recommendation.engagement.Interaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Interactions cut at one instant: what came before teaches, what came after tests.
 *
 * @param known the earlier part
 * @param later the videos that each viewer watched first in the later part
 */
public record HeldOut(List<Interaction> known, Map<UUID, Set<UUID>> later) {

    public HeldOut {
        known = List.copyOf(known);
        later = Map.copyOf(later);
    }

    /**
     * Cuts off the last part in time.
     *
     * @param interactions in the order of time
     * @param share how much to hold out, 0 to 1
     */
    public static HeldOut last(List<Interaction> interactions, double share) {
        var cut = (int) Math.round(interactions.size() * (1 - share));
        return new HeldOut(
                interactions.subList(0, cut),
                interactions.subList(cut, interactions.size()).stream()
                        .collect(Collectors.groupingBy(
                                Interaction::userId, Collectors.mapping(Interaction::videoId, Collectors.toSet()))));
    }
}
