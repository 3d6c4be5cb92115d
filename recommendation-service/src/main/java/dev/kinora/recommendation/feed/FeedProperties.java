package dev.kinora.recommendation.feed;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a feed does and remembers.
 *
 * @param rewatchAfter how long ago a video must have been watched to come back at the end of a feed
 * @param impressionsKept how long slots that were served to signed-in viewers are remembered
 * @param strangersKept how long slots that were served without sign-in are remembered
 * @param strangersSlots the most slots served without sign-in that are remembered at a time, by all replicas together;
 *     those beyond are served, but cannot be explained later
 * @param viewerSlots the most slots per viewer and day that are remembered
 * @param historyKept how long a video that a viewer has watched is remembered after they last touched it
 */
@Validated
@ConfigurationProperties("kinora.feed")
record FeedProperties(
        @DefaultValue("7d") Duration rewatchAfter,
        @DefaultValue("90d") Duration impressionsKept,
        @DefaultValue("1d") Duration strangersKept,
        @DefaultValue("200000") @Positive int strangersSlots,
        @DefaultValue("5000") @Positive int viewerSlots,
        @DefaultValue("400d") Duration historyKept) {}
