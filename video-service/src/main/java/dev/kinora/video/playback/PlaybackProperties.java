package dev.kinora.video.playback;

import dev.kinora.starter.secret.Secret;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of playback.
 *
 * @param playbackKey secret for signed URLs, at least 16 characters
 * @param signedFor how long a signed URL is valid
 * @param baseUrl base URL of published media, without a trailing slash: that of a content delivery network, or empty
 *     for the origin of the API
 */
@ConfigurationProperties("kinora.playback")
record PlaybackProperties(
        Secret playbackKey,
        @DefaultValue("30m") Duration signedFor,
        @DefaultValue("") String baseUrl) {

    private static final int SHORTEST_KEY = 16;
    private static final Pattern BASE_URL = Pattern.compile("(https?://[^/?#\\s]+(/[^?#\\s]*[^/?#\\s])?)?");

    PlaybackProperties {
        if (playbackKey.value().length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "kinora.playback.playback-key (KINORA_PLAYBACK_KEY) needs at least 16 characters");
        }
        if (!BASE_URL.matcher(baseUrl).matches()) {
            throw new IllegalArgumentException(
                    "kinora.playback.base-url (KINORA_PLAYBACK_BASE_URL) must be like https://media.example.org, "
                            + "without a slash at the end");
        }
    }
}
