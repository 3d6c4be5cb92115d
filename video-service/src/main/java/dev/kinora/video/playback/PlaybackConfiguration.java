package dev.kinora.video.playback;

import dev.kinora.video.playback.purge.CdnPurges;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaybackProperties.class)
class PlaybackConfiguration {

    @Bean
    Playback playback(JdbcClient jdbc, PlaybackProperties properties, InstantSource clock, CdnPurges purges) {
        return new Playback(jdbc, new PlaybackTokens(properties.playbackKey()), properties, clock, purges);
    }
}
