package dev.kinora.localstack.broker;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events in the place of a service, for measurements, and says how many a consumer group has not read yet. */
public final class EventSender implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    public EventSender(String bootstrapServers, BrokerAccess access) {
        Map<String, Object> properties =
                new HashMap<>(BrokerAccess.clientProperties(BrokerAccess.ADMIN, access.adminPassword()));
        properties.put("bootstrap.servers", bootstrapServers);
        this.producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        this.admin = Admin.create(properties);
    }

    /** Hands over an event for sending. */
    public void send(KinoraEvent event) {
        String topic = Topics.of(event.getClass());
        var record = new ProducerRecord<>(topic, event.key(), EventJson.write(event));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "/benchmark",
                        "ce_type",
                        topic,
                        "ce_subject",
                        event.subject(),
                        "ce_time",
                        Instant.now().toString())
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var _ = producer.send(record);
    }

    /** Sends a record that no consumer can read, and waits until the broker has it. */
    public void sendUnreadable(String topic, String key) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, key, "not an event".getBytes(StandardCharsets.UTF_8)))
                .get();
    }

    /** How many records of a topic this consumer group has not read yet. */
    public long waiting(String group, String topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>(admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get());
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        producer.partitionsFor(topic)
                .forEach(info -> ends.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest()));
        return admin.listOffsets(ends).all().get().entrySet().stream()
                .mapToLong(end -> {
                    OffsetAndMetadata offset = read.get(end.getKey());
                    return end.getValue().offset() - (offset == null ? 0 : offset.offset());
                })
                .sum();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
