package dev.kinora.starter.notify;

import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.outbox.OutboxAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Notifications to browsers. */
@AutoConfiguration(after = OutboxAutoConfiguration.class)
public class NotifyAutoConfiguration {

    @Bean
    ClientNotifications clientNotifications(Outbox outbox) {
        return new ClientNotifications(outbox);
    }
}
