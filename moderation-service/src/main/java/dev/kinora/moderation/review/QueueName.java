package dev.kinora.moderation.review;

import java.util.Locale;

/** The queues in which cases wait. */
enum QueueName {
    VIDEOS,
    COMMENTS,
    /** What people reported. */
    REPORTS,
    /** Contested decisions. */
    APPEALS,
    ESCALATED;

    /** As tables and events have it. */
    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static QueueName ofStored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
