package dev.kinora.recommendation.online;

import dev.kinora.events.Topics;
import dev.kinora.recommender.online.OnlineModel;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Opens the topics from which the model learns. It reads them in no consumer group: the model knows its positions. */
@Component
class OnlineStreams {

    /** Number of the position of what is read from the database. */
    static final int STORED = 9_999;

    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(5);
    private static final int PARTITIONS = 1_000;

    /** The topics, and the groups by which this service has what they say in its tables. Numbers of positions follow from the order. */
    private static final List<Source> SOURCES = List.of(
            new Source(Topics.VIDEO_PUBLISHED, "recommendation-service.catalog"),
            new Source(Topics.VIDEO_UNPUBLISHED, "recommendation-service.takedowns"),
            new Source(Topics.PREFERENCE_UPDATED, "recommendation-service.preferences"),
            new Source(Topics.ENGAGEMENT_RECORDED, "recommendation-service.engagement"));

    private final ConsumerFactory<?, ?> consumers;
    private final KafkaAdmin admin;
    private final InstantSource clock;

    OnlineStreams(ConsumerFactory<?, ?> consumers, KafkaAdmin admin, InstantSource clock) {
        this.consumers = consumers;
        this.admin = admin;
        this.clock = clock;
    }

    private record Source(String topic, String group) {}

    /** The number by which a model remembers its position in a partition. */
    static int position(String topic, int partition) {
        for (var number = 0; number < SOURCES.size(); number++) {
            if (SOURCES.get(number).topic().equals(topic) && partition < PARTITIONS) {
                return number * PARTITIONS + partition;
            }
        }
        throw new IllegalArgumentException("Nothing is learned from " + topic + ", partition " + partition);
    }

    /** The offset that the next event which comes from the database has. */
    static long nextStored(OnlineModel model) {
        return model.positions().getOrDefault(STORED, -1L) + 1;
    }

    /** The last offset of each partition that is in the tables of this service. */
    Map<Integer, Long> stored() {
        var positions = new HashMap<Integer, Long>();
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            for (var source : SOURCES) {
                client.listConsumerGroupOffsets(source.group())
                        .partitionsToOffsetAndMetadata()
                        .get(BROKER_ANSWERS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                        .forEach((partition, committed) -> {
                            if (committed != null && partition.topic().equals(source.topic())) {
                                positions.put(
                                        position(partition.topic(), partition.partition()), committed.offset() - 1);
                            }
                        });
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("The broker does not tell what was read", e);
        }
        return positions;
    }

    /**
     * The stream after these positions; partitions without one are read from their beginning. Empty if the topics do not
     * continue there, because what came next is not kept any more, or they are others.
     */
    @SuppressWarnings("unchecked") // The shared defaults read keys as text and values as bytes.
    Optional<OnlineStream> after(Map<Integer, Long> positions) {
        var overrides = new Properties();
        overrides.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        overrides.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        overrides.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        overrides.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(BROKER_ANSWERS_WITHIN.toMillis()));
        var consumer = (Consumer<String, byte[]>) consumers.createConsumer(null, "online", null, overrides);
        var opened = false;
        try {
            opened = seek(consumer, positions);
            return opened ? Optional.of(new OnlineStream(consumer, clock)) : Optional.empty();
        } finally {
            if (!opened) {
                consumer.close();
            }
        }
    }

    private static boolean seek(Consumer<String, byte[]> consumer, Map<Integer, Long> positions) {
        var partitions = SOURCES.stream()
                .flatMap(source -> consumer.partitionsFor(source.topic()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        for (var partition : partitions) {
            var begin = begins.getOrDefault(partition, 0L);
            var last = positions.get(position(partition.topic(), partition.partition()));
            var next = last == null ? begin : last + 1;
            if (next < begin || next > ends.getOrDefault(partition, 0L)) {
                return false;
            }
            consumer.seek(partition, next);
        }
        return true;
    }
}
