package dev.kinora.moderation.review.order;

import java.util.Map;
import java.util.Set;

/**
 * The life cycle of a case. An expired claim counts as OPEN although it is still stored as CLAIMED. A decided case
 * waits again only when its decision is taken back or its content is held back.
 */
public enum CaseState {
    OPEN,
    CLAIMED,
    DECIDED,
    /** The content was removed or replaced by a newer version, so there is nothing to decide. */
    WITHDRAWN;

    private static final Map<CaseState, Set<CaseState>> NEXT = Map.of(
            OPEN, Set.of(CLAIMED, DECIDED, WITHDRAWN),
            CLAIMED, Set.of(OPEN, CLAIMED, DECIDED, WITHDRAWN),
            DECIDED, Set.of(DECIDED, OPEN, CLAIMED),
            WITHDRAWN, Set.of());

    public boolean canBecome(CaseState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
