package dev.kinora.recommendation.feed;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a feed does.
 *
 * @param rewatchAfter how long ago a video must have been watched to come back when everything else was seen
 * @param impressionsKept how long served slots are remembered
 */
@ConfigurationProperties("kinora.feed")
record FeedProperties(
        @DefaultValue("7d") Duration rewatchAfter,
        @DefaultValue("90d") Duration impressionsKept) {}
