package dev.kinora.moderation.exposure;

/** How hard the content of a case may be, by its worst concern. */
enum Severity {
    ROUTINE,
    ELEVATED,
    HIGH,
    CRITICAL;

    private static final int STEP = 100;

    /** The severity of a concern's priority: 0 routine, 100 elevated, 200 high, 300 critical. */
    static Severity of(int priority) {
        int step = Math.clamp(priority / STEP, 0, values().length - 1);
        return values()[step];
    }
}
