package dev.kinora.testsupport;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.converter.ConversionException;

/** Stands in for other services on the real broker: sends their events, and reads those of the service under test. */
public final class TestTopics implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String bootstrapServers;
    private @Nullable KafkaProducer<String, byte[]> producer;

    /** At this broker. */
    public TestTopics(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Sends an event like another service; returns its id. */
    public UUID publish(KinoraEvent event) {
        UUID id = UUID.randomUUID();
        publish(id, event);
        return id;
    }

    /** Sends an event with this id, for example to repeat it. */
    public void publish(UUID id, KinoraEvent event) {
        publish(Map.of(id, event));
    }

    /** Sends many events, in any order. */
    public void publishAll(Collection<? extends KinoraEvent> events) {
        publish(events.stream().collect(Collectors.toMap(event -> UUID.randomUUID(), event -> event)));
    }

    private void publish(Map<UUID, KinoraEvent> events) {
        try {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            events.forEach((id, event) -> sent.add(producer().send(record(id, event))));
            for (var one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Map<String, Object> config = Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.ACKS_CONFIG, "all");
            producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(1));
            producer = null;
        }
    }

    private static ProducerRecord<String, byte[]> record(UUID id, KinoraEvent event) {
        String topic = Topics.of(event.getClass());
        var record = new ProducerRecord<>(topic, event.key(), EventJson.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/test",
                        "ce_type",
                        topic,
                        "ce_subject",
                        event.subject(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Waits for a matching event of this type on its topic, whenever it was sent. */
    public <T extends KinoraEvent> T await(Class<T> type, Predicate<T> fits) {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (var consumer = consumer(Topics.of(type))) {
            while (Instant.now().isBefore(deadline)) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    Optional<T> event = read(record).map(envelope -> type.cast(envelope.event()));
                    if (event.filter(fits).isPresent()) {
                        return event.get();
                    }
                }
            }
        }
        throw new AssertionError("No " + Topics.of(type) + " that fits came within " + PATIENCE);
    }

    /** All matching events of this type that are on its topic now. */
    public <T extends KinoraEvent> List<T> all(Class<T> type, Predicate<T> fits) {
        return envelopes(type).stream()
                .map(envelope -> type.cast(envelope.event()))
                .filter(fits)
                .toList();
    }

    /** All envelopes of this type that are on its topic now. */
    public <T extends KinoraEvent> List<EventEnvelope<?>> envelopes(Class<T> type) {
        return records(Topics.of(type)).stream()
                .flatMap(record -> read(record).stream())
                .toList();
    }

    /** The event in a record; empty if a test sent something else. */
    private static Optional<EventEnvelope<?>> read(ConsumerRecord<?, ?> record) {
        try {
            return Optional.of(EventEnvelopeConverter.read(record));
        } catch (ConversionException e) {
            return Optional.empty();
        }
    }

    /** All records that are on these topics now, for example on a dead-letter topic; those of a partition in order. */
    public List<ConsumerRecord<String, byte[]>> records(String... topics) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = consumer(topics)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
        }
        return List.copyOf(found);
    }

    private KafkaConsumer<String, byte[]> consumer(String... topics) {
        Map<String, Object> config = Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = Stream.of(topics)
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
