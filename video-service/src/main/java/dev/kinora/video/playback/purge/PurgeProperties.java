package dev.kinora.video.playback.purge;

import dev.kinora.starter.secret.Secret;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the webhook that purges a content delivery network.
 *
 * @param url address that is called with each purge; empty: nothing is purged
 * @param secret key of the signature, at least 16 characters; required with a URL
 * @param connectTimeout time limit for opening a connection
 * @param timeout time limit of a call, with its answer
 * @param retryInitial longest wait before the first retry; doubled each time, of which a random part is waited
 * @param retryMax longest wait between retries
 * @param giveUpAfter how long a purge is retried
 * @param concurrency number of calls at a time per replica
 */
@Validated
@ConfigurationProperties("kinora.playback.purge")
record PurgeProperties(
        @DefaultValue("") String url,
        @DefaultValue("") Secret secret,
        @DefaultValue("2s") @DurationMin(millis = 1) Duration connectTimeout,
        @DefaultValue("10s") @DurationMin(millis = 1) Duration timeout,
        @DefaultValue("1s") @DurationMin(millis = 1) Duration retryInitial,
        @DefaultValue("5m") @DurationMin(millis = 1) Duration retryMax,
        @DefaultValue("24h") @DurationMin(seconds = 1) Duration giveUpAfter,
        @DefaultValue("8") @Min(1) @Max(64) int concurrency) {

    private static final int SHORTEST_SECRET = 16;

    PurgeProperties {
        if (!url.isBlank() && !url.matches("https?://\\S+")) {
            throw new IllegalArgumentException(
                    "kinora.playback.purge.url (KINORA_PURGE_URL) must be an address that begins with http");
        }
        if (!url.isBlank() && secret.value().length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "kinora.playback.purge.secret (KINORA_PURGE_SECRET) needs at least 16 characters");
        }
    }

    boolean enabled() {
        return !url.isBlank();
    }
}
