package dev.kinora.moderation.review.priority;

/** Who can see the content while its case waits. */
public enum Audience {
    /** Nobody but the owner. */
    HELD(100),
    /** Whoever has the address. */
    UNLISTED(150),
    /** Everybody: lists, feeds and search show it. */
    LISTED(200);

    private final int exposure;

    Audience(int exposure) {
        this.exposure = exposure;
    }

    /** Its factor in hundredths. */
    int exposure() {
        return exposure;
    }
}
