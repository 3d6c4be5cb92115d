package dev.kinora.gateway.live;

import dev.kinora.events.Topics;
import dev.kinora.starter.inbox.TopicFollower;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Follows notifications to browsers: each replica reads all of them, without a consumer group. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    /** Starts a little in the past, so that a browser that reconnects to a new replica gets the events it missed. */
    @Bean
    TopicFollower clientNotificationFollower(
            ConsumerFactory<?, ?> consumers,
            InstantSource clock,
            LiveProperties properties,
            ClientNotificationReader told) {
        return new TopicFollower(consumers, clock, Topics.CLIENT_NOTIFIED, properties.replay(), told::read);
    }
}
