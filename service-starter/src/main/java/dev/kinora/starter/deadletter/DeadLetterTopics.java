package dev.kinora.starter.deadletter;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Reads dead-letter topics on request, without a consumer group. */
class DeadLetterTopics {

    /** Records read per partition at most, the newest: bounds time and memory of a request. */
    static final int MOST_READ = 1_000;

    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(5);

    private final ConsumerFactory<?, ?> consumers;

    DeadLetterTopics(ConsumerFactory<?, ?> consumers) {
        this.consumers = consumers;
    }

    /** The newest {@value #MOST_READ} records of each partition of these topics that match, newest first. */
    List<DeadLetter> read(Set<String> topics, Predicate<DeadLetter> wanted) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            var existing = consumer.listTopics(BROKER_ANSWERS_WITHIN);
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> existing.getOrDefault(topic, List.of()).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, BROKER_ANSWERS_WITHIN);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions, BROKER_ANSWERS_WITHIN);
            consumer.assign(partitions);
            ends.forEach((partition, end) ->
                    consumer.seek(partition, Math.max(begins.getOrDefault(partition, 0L), end - MOST_READ)));
            List<DeadLetter> found = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> {
                    DeadLetter letter = DeadLetter.of(record);
                    if (wanted.test(letter)) {
                        found.add(letter);
                    }
                });
            }
            found.sort(Comparator.comparing(DeadLetter::at).reversed());
            return found;
        }
    }

    /** One record; empty if it has expired, or never was. */
    Optional<DeadLetter> find(DeadLetterId id) {
        try (Consumer<String, byte[]> consumer = consumer()) {
            boolean exists = consumer.partitionsFor(id.topic(), BROKER_ANSWERS_WITHIN).stream()
                    .anyMatch(info -> info.partition() == id.partition());
            if (!exists) {
                return Optional.empty();
            }
            List<TopicPartition> place = List.of(id.place());
            long end = consumer.endOffsets(place, BROKER_ANSWERS_WITHIN).getOrDefault(id.place(), 0L);
            long begin = consumer.beginningOffsets(place, BROKER_ANSWERS_WITHIN).getOrDefault(id.place(), 0L);
            if (id.offset() < begin || id.offset() >= end) {
                return Optional.empty();
            }
            consumer.assign(place);
            consumer.seek(id.place(), id.offset());
            while (consumer.position(id.place()) <= id.offset()) {
                for (var record : consumer.poll(POLL).records(id.place())) {
                    if (record.offset() == id.offset()) {
                        return Optional.of(DeadLetter.of(record));
                    }
                }
            }
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked") // The shared defaults read keys as text and values as bytes.
    private Consumer<String, byte[]> consumer() {
        var overrides = new Properties();
        overrides.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        overrides.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        overrides.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        overrides.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "100");
        return (Consumer<String, byte[]>) consumers.createConsumer(null, "dead-letters", null, overrides);
    }
}
