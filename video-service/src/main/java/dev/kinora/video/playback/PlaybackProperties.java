package dev.kinora.video.playback;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How media is shown to those who may see what is not public.
 *
 * @param playbackKey secret of signed playback, at least 16 characters
 * @param signedFor how long a signed playback address works
 */
@ConfigurationProperties("kinora.playback")
record PlaybackProperties(
        String playbackKey, @DefaultValue("30m") Duration signedFor) {

    private static final int SHORTEST_KEY = 16;

    PlaybackProperties {
        if (playbackKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException(
                    "kinora.playback.playback-key (KINORA_PLAYBACK_KEY) needs at least 16 characters");
        }
    }

    @Override
    public String toString() {
        return "PlaybackProperties[playbackKey=****, signedFor=%s]".formatted(signedFor);
    }
}
