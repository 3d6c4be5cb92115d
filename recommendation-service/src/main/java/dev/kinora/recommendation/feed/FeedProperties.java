package dev.kinora.recommendation.feed;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * @param slateSlots slots that are composed at once
 * @param slateStands time after which the rest of a slate is composed anew
 * @param slatesKept how long a slate without evidence is kept
 * @param slatesMost most slates that are kept; the oldest are deleted every hour
 * @param strangersSlates most slates of viewers without sign-in that are kept at a time; further pages are composed one by one
 * @param viewerSlates most slates per viewer and day that are kept
 * @param evidenceKept how long a slate with evidence is kept
 * @param evidenceShare share of the slates of signed-in viewers that are kept with evidence, 0 to 1
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
        @DefaultValue("200") @Min(10) @Max(1000) int slateSlots,
        @DefaultValue("10m") Duration slateStands,
        @DefaultValue("1d") Duration slatesKept,
        @DefaultValue("50000") @Positive int slatesMost,
        @DefaultValue("10000") @Positive int strangersSlates,
        @DefaultValue("500") @Positive int viewerSlates,
        @DefaultValue("14d") Duration evidenceKept,
        @DefaultValue("1") @DecimalMin("0") @DecimalMax("1") double evidenceShare,
        @DefaultValue("400d") Duration historyKept) {}
