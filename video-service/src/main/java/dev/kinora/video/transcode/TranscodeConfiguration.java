package dev.kinora.video.transcode;

import dev.kinora.video.catalog.VideoLifecycle;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranscodeProperties.class)
class TranscodeConfiguration {

    @Bean
    Engine engine(TranscodeProperties properties) {
        return Engine.find(properties);
    }

    @Bean
    Transcoder transcoder(Engine engine, TranscodeProperties properties, InstantSource clock) {
        return new Transcoder(engine, properties, clock);
    }

    @Bean
    TranscodeWorker transcodeWorker(
            Transcoder transcoder,
            VideoLifecycle lifecycle,
            TranscodeJobs jobs,
            MediaShelf shelf,
            TranscodeProperties properties) {
        return new TranscodeWorker(transcoder, lifecycle, jobs, shelf, properties.attempts());
    }
}
