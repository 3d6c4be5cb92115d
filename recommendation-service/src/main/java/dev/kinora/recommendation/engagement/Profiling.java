package dev.kinora.recommendation.engagement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer allows.
 *
 * @param allowed whether what they do may be weighed at all
 * @param forgetBefore what they did before this was reset and weighs nothing; null if there was no reset
 */
record Profiling(boolean allowed, @Nullable Instant forgetBefore) {

    static final Profiling BY_DEFAULT = new Profiling(true, null);

    /** Whether what was done at this instant may be weighed. */
    boolean allows(Instant at) {
        return allowed && (forgetBefore == null || !at.isBefore(forgetBefore));
    }
}
