package dev.kinora.recommendation.feed;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the feeds and their log.
 *
 * @param rewatchAfter time after which a watched video may be shown again at the end of a feed
 * @param impressionsKept how long slots served to signed-in viewers are kept
 * @param strangersKept how long slots served without sign-in are kept
 * @param strangersSlots most slots served without sign-in that are kept at a time, over all replicas; further ones are
 *     served but cannot be explained later
 * @param viewerSlots most slots per viewer and day that are kept
 * @param historyKept how long the record of a viewer and a video is kept after the last engagement
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
