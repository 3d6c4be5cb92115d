package dev.kinora.localstack.broker;

import dev.kinora.events.TopicAccess;
import dev.kinora.events.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the records that consumers could not process. */
public final class DeadLetters {

    private static final String CAUSE = "kafka_dlt-exception-cause-fqcn";
    private static final String FAILURE = "kafka_dlt-exception-fqcn";
    private static final String GROUP = "kafka_dlt-original-consumer-group";

    /**
     * A dead letter, without its body, which may contain personal data.
     *
     * @param group the consumer group that could not process it
     * @param failure class name of the exception
     */
    public record Letter(String topic, long offset, Instant at, String key, String group, String failure) {}

    private DeadLetters() {}

    /** All dead letters in the broker. */
    public static List<Letter> read(String bootstrapServers, BrokerAccess access) {
        Map<String, Object> properties =
                new HashMap<>(BrokerAccess.clientProperties(BrokerAccess.ADMIN, access.adminPassword()));
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("default.api.timeout.ms", 15_000);
        List<Letter> letters = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            Set<String> there = consumer.listTopics().keySet();
            List<TopicPartition> partitions = TopicAccess.all().stream()
                    .map(topic -> topic.topic() + Topics.DEAD_LETTER_SUFFIX)
                    .filter(there::contains)
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(500)).forEach(record -> letters.add(letter(record)));
            }
        }
        return List.copyOf(letters);
    }

    private static Letter letter(ConsumerRecord<String, byte[]> record) {
        String cause = header(record, CAUSE);
        return new Letter(
                record.topic(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                String.valueOf(record.key()),
                header(record, GROUP),
                cause.isEmpty() ? header(record, FAILURE) : cause);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
