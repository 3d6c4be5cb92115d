package dev.kinora.video.playback.purge;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PurgeProperties.class)
class PurgeConfiguration {

    @Bean
    PurgeCall purgeCall(PurgeProperties properties, InstantSource clock, JsonMapper json) {
        return new PurgeCall(properties, clock, json);
    }

    @Bean
    PurgeWorker purgeWorker(
            PurgeProperties properties, PurgeQueue queue, PurgeCall call, MeterRegistry metrics, InstantSource clock) {
        return new PurgeWorker(properties, queue, call, metrics, clock, RandomGenerator.getDefault());
    }
}
