package dev.kinora.recommendation.engagement;

import java.util.Set;
import java.util.UUID;

/**
 * What a page of the feed has to know about a viewer.
 *
 * @param version rises with every change
 * @param adult whether they confirmed to be an adult
 * @param blocked accounts on the other side of a block, of those that blocked the viewer 10,000
 */
public record ViewerState(long version, ViewerHistory history, boolean adult, Set<UUID> blocked) {

    /** The state of somebody about whom nothing is known. */
    public static final ViewerState NOBODY = new ViewerState(0, ViewerHistory.NOBODY, false, Set.of());

    public ViewerState {
        blocked = Set.copyOf(blocked);
    }
}
