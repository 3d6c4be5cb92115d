package dev.kinora.starter.paging;

import org.jspecify.annotations.Nullable;

/** Limits on the number of items of a page. */
public final class Limits {

    private Limits() {}

    /** The requested limit, clamped to 1..max; the default if it is null. */
    public static int clamp(@Nullable Integer requested, int defaultLimit, int max) {
        return requested == null ? defaultLimit : Math.clamp(requested, 1, max);
    }
}
