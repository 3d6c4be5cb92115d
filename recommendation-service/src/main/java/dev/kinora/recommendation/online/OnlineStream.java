package dev.kinora.recommendation.online;

import dev.kinora.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads records of the topics from which the model learns. Engagements wait until all that is said of videos was read, so
 * that after a pause none is of a video that is not known yet. For one thread.
 */
final class OnlineStream implements AutoCloseable {

    private static final Duration COMPARED_EVERY = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final InstantSource clock;
    private final List<TopicPartition> engagements;
    private final List<TopicPartition> others;
    private Instant newest;
    private Instant comparedAt;

    OnlineStream(Consumer<String, byte[]> consumer, InstantSource clock) {
        this.consumer = consumer;
        this.clock = clock;
        Predicate<TopicPartition> isEngagement = one -> one.topic().equals(Topics.ENGAGEMENT_RECORDED);
        this.engagements = consumer.assignment().stream().filter(isEngagement).toList();
        this.others =
                consumer.assignment().stream().filter(isEngagement.negate()).toList();
        this.newest = clock.instant();
        this.comparedAt = newest;
    }

    /** The next records, those of a partition in order, videos before engagements; none if there are none for a moment. */
    List<ConsumerRecord<String, byte[]>> poll() {
        if (isAtEndOf(others)) {
            consumer.resume(engagements);
        } else {
            consumer.pause(engagements);
        }
        var records = new ArrayList<ConsumerRecord<String, byte[]>>();
        consumer.poll(POLL).forEach(records::add);
        records.sort(Comparator.comparingInt(record -> OnlineStreams.position(record.topic(), record.partition())));
        records.stream()
                .map(record -> Instant.ofEpochMilli(record.timestamp()))
                .max(Comparator.naturalOrder())
                .ifPresent(at -> newest = at);
        return records;
    }

    private boolean isAtEndOf(List<TopicPartition> partitions) {
        return partitions.stream().allMatch(one -> consumer.currentLag(one).orElse(Long.MAX_VALUE) == 0);
    }

    /** Whether there are partitions now of which it reads nothing; asks the broker once a minute. */
    boolean lacksPartitions() {
        var now = clock.instant();
        if (Duration.between(comparedAt, now).compareTo(COMPARED_EVERY) < 0) {
            return false;
        }
        comparedAt = now;
        var topics = consumer.assignment().stream().map(TopicPartition::topic).distinct();
        return topics.mapToInt(topic -> consumer.partitionsFor(topic).size()).sum()
                != consumer.assignment().size();
    }

    /** Whether all was read. */
    boolean isAtEnd() {
        return isAtEndOf(others) && isAtEndOf(engagements);
    }

    /** Age of the newest record that was read; 0 at the end. */
    Duration behind() {
        var age = Duration.between(newest, clock.instant());
        return isAtEnd() || age.isNegative() ? Duration.ZERO : age;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
