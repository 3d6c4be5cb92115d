package dev.kinora.recommendation.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer allows to be used for personalization.
 *
 * @param allowed whether engagements may be weighed at all
 * @param forgetBefore time of the last reset, before which engagements have no weight; null if there was none
 */
record Profiling(boolean allowed, @Nullable Instant forgetBefore) {

    static final Profiling BY_DEFAULT = new Profiling(true, null);

    /** Whether an engagement at this instant may be weighed. */
    boolean allows(Instant at) {
        return allowed && (forgetBefore == null || !at.isBefore(forgetBefore));
    }
}
