package dev.kinora.starter.erasure;

import dev.kinora.starter.inbox.Inbox;
import dev.kinora.starter.inbox.InboxAutoConfiguration;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.outbox.OutboxAutoConfiguration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases accounts in services that have {@link PersonalData}. */
@AutoConfiguration(after = {InboxAutoConfiguration.class, OutboxAutoConfiguration.class})
@ConditionalOnBean(PersonalData.class)
public class ErasureAutoConfiguration {

    @Bean
    ErasedAccounts erasedAccounts(JdbcClient jdbc) {
        return new ErasedAccounts(jdbc);
    }

    @Bean
    ErasureBacklog erasureBacklog(JdbcClient jdbc, InstantSource clock) {
        return new ErasureBacklog(jdbc, clock);
    }

    @Bean
    AccountErasures accountErasures(
            Environment environment,
            ObjectProvider<PersonalData> features,
            Inbox inbox,
            Outbox outbox,
            ApplicationEventPublisher events,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        return new AccountErasures(
                environment.getRequiredProperty("spring.application.name"),
                features,
                inbox,
                outbox,
                events,
                jdbc,
                new TransactionTemplate(transactions),
                clock);
    }
}
