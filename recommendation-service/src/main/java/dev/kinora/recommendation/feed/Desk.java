package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.engagement.ViewerState;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known when a page is asked for, read at once.
 *
 * @param state of the viewer; empty if it has to be made anew, or is not needed
 * @param slate the one that covers the position; null if there is none
 * @param fresh whether the slate still stands, or what is asked for was served from it
 * @param served greatest position of the session that is logged; -1 for none
 * @param next position from which on another slate covers the session
 * @param logged slots of the viewer that were logged within a day
 * @param composed slates of the viewer that were composed within a day
 * @param erased whether the account is erased
 */
record Desk(
        Optional<ViewerState> state,
        @Nullable Slate slate,
        boolean fresh,
        int served,
        int next,
        int logged,
        int composed,
        boolean erased) {

    /** Of a session that begins. */
    static final Desk EMPTY = new Desk(Optional.empty(), null, false, -1, Integer.MAX_VALUE, 0, 0, false);
}
