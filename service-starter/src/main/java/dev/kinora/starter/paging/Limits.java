package dev.kinora.starter.paging;

import org.jspecify.annotations.Nullable;

/** How many items a page may have. */
public final class Limits {

    private Limits() {}

    /** The requested limit, brought into 1..max; the default when none was asked for. */
    public static int clamp(@Nullable Integer requested, int defaultLimit, int max) {
        return requested == null ? defaultLimit : Math.clamp(requested, 1, max);
    }
}
