package dev.kinora.events.engagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the engagement was with: a video, a creator (FOLLOW, UNFOLLOW, HIDE_CREATOR), and the recommendation that led there. */
public record EngagementTarget(
        @Nullable UUID videoId,
        @Nullable UUID creatorId,
        @Nullable UUID recommendationId) {}
