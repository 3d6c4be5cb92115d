package dev.kinora.preference.engagement;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kinora.events.engagement.EngagementKind;

/** What a client may report; likes, comments and follows come from the service that stores them. */
enum ClientEngagement {
    @JsonProperty("impression")
    IMPRESSION(EngagementKind.IMPRESSION),
    @JsonProperty("play")
    PLAY(EngagementKind.PLAY),
    @JsonProperty("progress")
    PROGRESS(EngagementKind.PROGRESS),
    @JsonProperty("complete")
    COMPLETE(EngagementKind.COMPLETE),
    @JsonProperty("skip")
    SKIP(EngagementKind.SKIP),
    @JsonProperty("share")
    SHARE(EngagementKind.SHARE),
    @JsonProperty("search")
    SEARCH(EngagementKind.SEARCH);

    private final EngagementKind kind;

    ClientEngagement(EngagementKind kind) {
        this.kind = kind;
    }

    EngagementKind kind() {
        return kind;
    }
}
