package dev.kinora.preference.engagement;

import dev.kinora.events.engagement.EngagementKind;

/** What a client may report; likes, comments and follows come from the service that stores them. */
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
