package dev.kinora.moderation.report;

/** The priority of a case about reported content. However many people report, they cannot outrank a graver reason. */
final class ReportPriority {

    /** More accounts than this change nothing. */
    static final int COUNTED = 10;

    private static final int PER_ACCOUNT = 10;

    private ReportPriority() {}

    /**
     * The priority.
     *
     * @param reason priority of the reason, a multiple of 100
     * @param accounts number of accounts that reported it, at least 0; strangers do not count
     * @return {@code reason} to {@code reason + 90}
     */
    static int of(int reason, int accounts) {
        return reason + PER_ACCOUNT * Math.clamp(accounts - 1L, 0, COUNTED - 1);
    }
}
