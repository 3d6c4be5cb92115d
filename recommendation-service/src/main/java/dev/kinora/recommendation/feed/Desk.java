package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.ViewerState;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a page is asked for, read at once.
 *
 * @param state of the viewer; empty if it has to be made anew, or is not needed
 * @param slate the one that covers the position; null if there is none
 * @param fresh whether the slate still stands, or what is asked for was served from it
 * @param served greatest position of the session that is logged; -1 for none
 * @param next position from which on another slate covers the session
 * @param videos those of the next slots of the slate, if it is fresh, and those that caused them, as far as they may be shown now
 * @param lately what the viewer got within a day
 * @param erased whether the account is erased
 */
record Desk(
        Optional<ViewerState> state,
        @Nullable Slate slate,
        boolean fresh,
        int served,
        int next,
        Map<UUID, CatalogVideo> videos,
        Lately lately,
        boolean erased) {

    /** Of a session that begins. */
    static final Desk EMPTY =
            new Desk(Optional.empty(), null, false, -1, Integer.MAX_VALUE, Map.of(), new Lately(0, 0), false);

    /**
     * What was stored for a viewer.
     *
     * @param slots that were logged
     * @param slates that were composed
     */
    record Lately(int slots, int slates) {}
}
