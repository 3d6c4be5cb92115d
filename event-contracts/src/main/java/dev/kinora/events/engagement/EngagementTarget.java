package dev.kinora.events.engagement;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The target of an engagement: a video or a creator (FOLLOW, UNFOLLOW, HIDE_CREATOR), and the recommendation that led
 * to it.
 */
public record EngagementTarget(
        @Nullable UUID videoId,
        @Nullable UUID creatorId,
        @Nullable UUID recommendationId) {}
