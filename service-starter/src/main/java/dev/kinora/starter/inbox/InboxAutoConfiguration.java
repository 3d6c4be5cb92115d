package dev.kinora.starter.inbox;

import dev.kinora.events.Topics;
import dev.kinora.starter.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.ConcurrentKafkaListenerContainerFactoryConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.adapter.RecordFilterStrategy;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** Configures typed, deduplicated consumption of events with retries and dead letters. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@EnableConfigurationProperties(KafkaProperties.class)
public class InboxAutoConfiguration {

    /** Container factory of the listeners of {@link Topics#TAKEDOWNS}. */
    public static final String TAKEDOWN_LISTENERS = "takedownListenerContainerFactory";

    /**
     * Margin beyond the retention of a topic, and the longest age of a segment: brokers delete whole segments, so that a
     * record that has expired can be delivered until the youngest of its segment has expired, too.
     */
    private static final Duration BEYOND_RETENTION = Duration.ofDays(1);

    private static final BackOff NEVER_AGAIN = new FixedBackOff(0, 0);
    private static final Duration AFTER_OUTAGE = Duration.ofSeconds(5);

    /** Takedowns hold up the next ones for less than half a second; what is dead-lettered is reconciled. */
    private static final Duration TAKEDOWN_RETRY = Duration.ofMillis(50);

    private static final int TAKEDOWN_RETRIES = 3;
    private static final Duration TAKEDOWN_AFTER_OUTAGE = Duration.ofMillis(500);

    @Bean
    EventEnvelopeConverter eventEnvelopeConverter() {
        return new EventEnvelopeConverter();
    }

    @Bean
    Inbox inbox(
            JdbcClient jdbc,
            JdbcTemplate batches,
            PlatformTransactionManager transactions,
            InstantSource clock,
            KafkaProperties properties) {
        return new Inbox(
                jdbc,
                batches,
                new TransactionTemplate(transactions),
                clock,
                properties.retention().plus(BEYOND_RETENTION));
    }

    @Bean
    CommonErrorHandler kafkaErrorHandler(
            KafkaTemplate<String, byte[]> kafka, KafkaProperties properties, MeterRegistry metrics) {
        var backOff = new ExponentialBackOff(properties.retryInitial().toMillis(), 2);
        backOff.setMaxInterval(properties.retryMax().toMillis());
        backOff.setMaxAttempts(properties.retryAttempts());
        return errorHandler(kafka, backOff, AFTER_OUTAGE, metrics);
    }

    /**
     * For listeners of {@link Topics#TAKEDOWNS}: a record that fails is retried three times within half a second and
     * then dead-lettered, so that the takedowns behind it are applied in time.
     */
    @Bean(TAKEDOWN_LISTENERS)
    ConcurrentKafkaListenerContainerFactory<Object, Object> takedownListenerContainerFactory(
            ConcurrentKafkaListenerContainerFactoryConfigurer configurer,
            ConsumerFactory<Object, Object> consumers,
            KafkaTemplate<String, byte[]> kafka,
            MeterRegistry metrics) {
        var backOff = new ExponentialBackOff(TAKEDOWN_RETRY.toMillis(), 2);
        backOff.setMaxAttempts(TAKEDOWN_RETRIES);
        var factory = new ConcurrentKafkaListenerContainerFactory<>();
        configurer.configure(factory, consumers);
        var errors = errorHandler(kafka, backOff, TAKEDOWN_AFTER_OUTAGE, metrics);
        // Records are kept instead of fetched again, which takes half a second each time.
        errors.setSeekAfterError(false);
        factory.setCommonErrorHandler(errors);
        return factory;
    }

    private static DefaultErrorHandler errorHandler(
            KafkaTemplate<String, byte[]> kafka, BackOff backOff, Duration afterOutage, MeterRegistry metrics) {
        var recoverer = new DeadLetterPublishingRecoverer(
                kafka, (record, e) -> new TopicPartition(record.topic() + Topics.DEAD_LETTER_SUFFIX, -1));
        var untilItWorks = new FixedBackOff(afterOutage.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS);
        var handler = new DefaultErrorHandler(recoverer, backOff);
        handler.setBackOffFunction((record, e) -> {
            if (isOutage(e)) {
                return untilItWorks;
            }
            return canBeRepeated(e) ? null : NEVER_AGAIN;
        });
        handler.setLogLevel(KafkaException.Level.DEBUG);
        handler.setRetryListeners(new DeliveryFailures(metrics));
        return handler;
    }

    /**
     * Whether the database could not be reached; the record is then retried until it can be, because it is not at
     * fault.
     */
    static boolean isOutage(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }

    private static boolean canBeRepeated(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem.type().retryable();
            }
        }
        return true;
    }

    /** Tombstones are for compaction only: listeners do not get them. */
    @Bean
    RecordFilterStrategy<Object, Object> withoutTombstones() {
        return record -> record.value() == null;
    }

    /** Every topic and its dead-letter topic; existing topics are not changed. */
    @Bean
    KafkaAdmin.NewTopics kinoraTopics(KafkaProperties properties) {
        NewTopic[] topics = Topics.all().stream()
                .flatMap(name -> java.util.stream.Stream.of(
                        topic(name, properties.partitions(), properties),
                        topic(name + Topics.DEAD_LETTER_SUFFIX, 1, properties)))
                .toArray(NewTopic[]::new);
        return new KafkaAdmin.NewTopics(topics);
    }

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin) {
        return new TopicCreation(admin);
    }

    private static NewTopic topic(String name, int partitions, KafkaProperties properties) {
        var topic = TopicBuilder.name(name)
                .partitions(partitions)
                .replicas(properties.replication())
                .config(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, String.valueOf(properties.minInSync()));
        if (Topics.COMPACTED.contains(name)) {
            topic.config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)
                    .config(
                            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG,
                            String.valueOf(properties.retention().toMillis()));
        } else {
            topic.config(
                            TopicConfig.RETENTION_MS_CONFIG,
                            String.valueOf(properties.retention().toMillis()))
                    .config(TopicConfig.SEGMENT_MS_CONFIG, String.valueOf(BEYOND_RETENTION.toMillis()));
        }
        return topic.build();
    }
}
