package dev.kinora.recommendation.training;

import dev.kinora.recommendation.engagement.Interaction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Interactions split at one instant into an earlier part to learn from and a later part to test with.
 *
 * @param known the earlier part
 * @param later videos of the later part, by viewer
 */
record HeldOut(List<Interaction> known, Map<UUID, Set<UUID>> later) {

    HeldOut {
        known = List.copyOf(known);
        later = Map.copyOf(later);
    }

    /**
     * Holds out the last part in time.
     *
     * @param interactions in order of time
     * @param share share to hold out, 0 to 1
     */
    static HeldOut last(List<Interaction> interactions, double share) {
        var cut = (int) Math.round(interactions.size() * (1 - share));
        return new HeldOut(
                interactions.subList(0, cut),
                interactions.subList(cut, interactions.size()).stream()
                        .collect(Collectors.groupingBy(
                                Interaction::userId, Collectors.mapping(Interaction::videoId, Collectors.toSet()))));
    }
}
