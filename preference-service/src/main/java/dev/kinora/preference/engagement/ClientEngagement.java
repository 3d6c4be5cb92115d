package dev.kinora.preference.engagement;

import dev.kinora.events.engagement.EngagementKind;

/** Engagements that clients may report; likes, comments and follows are published by the services that store them. */
enum ClientEngagement {
    IMPRESSION(EngagementKind.IMPRESSION),
    PLAY(EngagementKind.PLAY),
    PROGRESS(EngagementKind.PROGRESS),
    COMPLETE(EngagementKind.COMPLETE),
    SKIP(EngagementKind.SKIP),
    SHARE(EngagementKind.SHARE),
    SEARCH(EngagementKind.SEARCH);

    private final EngagementKind kind;

    ClientEngagement(EngagementKind kind) {
        this.kind = kind;
    }

    EngagementKind kind() {
        return kind;
    }
}
