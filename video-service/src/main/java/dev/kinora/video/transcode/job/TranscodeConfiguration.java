package dev.kinora.video.transcode.job;

import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.encoding.Transcoder;
import dev.kinora.video.transcode.ffmpeg.Engine;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.management.ManagementFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
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
    Transcoder transcoder(Engine engine, TranscodeProperties properties) {
        return new Transcoder(engine, properties);
    }

    @Bean
    TranscodeWorker transcodeWorker(
            Transcoder transcoder,
            TranscodeFlow flow,
            TranscodeJobs jobs,
            TranscodeFiles files,
            TranscodeProperties properties) {
        return new TranscodeWorker(transcoder, flow, jobs, files, properties.attempts());
    }

    @Bean
    PartRunner partRunner(
            TranscodeQueue queue,
            TranscodeJobs jobs,
            TranscodeWorker worker,
            MeterRegistry meters,
            TranscodeProperties properties) {
        String name = ManagementFactory.getRuntimeMXBean().getName(); // pid@host
        return new PartRunner(queue, jobs, worker, meters, name, properties.concurrency());
    }

    /** A replica with dead workers reports DOWN and has to be restarted. */
    @Bean
    HealthIndicator transcodeWorkersHealthIndicator(PartRunner runner) {
        return () -> {
            long dead = runner.dead();
            return (dead == 0 ? Health.up() : Health.down())
                    .withDetail("dead", dead)
                    .build();
        };
    }
}
