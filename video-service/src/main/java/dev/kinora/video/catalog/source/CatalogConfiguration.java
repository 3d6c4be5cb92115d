package dev.kinora.video.catalog.source;

import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaReferences;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CatalogConfiguration {

    /** Sources are kept as long as their video, because a retry may need them. */
    @Bean
    MediaReferences sourceReferences(JdbcClient jdbc) {
        List<String> living = Arrays.stream(VideoState.values())
                .filter(state -> state != VideoState.DELETED)
                .map(VideoState::name)
                .toList();
        return new SourceReferences(MediaKeys.SOURCES, living, jdbc);
    }

    /** Chunks are needed only during transcoding. */
    @Bean
    MediaReferences chunkReferences(JdbcClient jdbc) {
        List<String> working = List.of(VideoState.UPLOADED.name(), VideoState.TRANSCODING.name());
        return new SourceReferences(MediaKeys.CHUNKS, working, jdbc);
    }
}
