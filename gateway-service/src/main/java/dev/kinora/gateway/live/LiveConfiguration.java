package dev.kinora.gateway.live;

import dev.kinora.events.Topics;
import dev.kinora.starter.inbox.TopicFollower;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Follows what browsers shall know: each replica reads all of it, and leaves no consumer group behind. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    /** Begins a little in the past, so that a browser which reconnects to a fresh replica gets what it missed. */
    @Bean
    TopicFollower clientNotificationFollower(
            ConsumerFactory<?, ?> consumers,
            InstantSource clock,
            LiveProperties properties,
            ClientNotificationReader told) {
        return new TopicFollower(consumers, clock, Topics.CLIENT_NOTIFIED, properties.replay(), told::read);
    }
}
