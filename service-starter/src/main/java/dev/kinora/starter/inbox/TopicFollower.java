package dev.kinora.starter.inbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Reads all partitions of a topic in every replica, for state that each replica holds in memory. It joins no consumer
 * group, so a replica leaves no state on the broker.
 *
 * <p>It starts a fixed time in the past and then follows the topic, and keeps trying while the broker is unavailable. A
 * record that the reader fails on is logged and skipped.
 */
public final class TopicFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicFollower.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration BROKER_ANSWERS_WITHIN = Duration.ofSeconds(3);
    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(2);
    private static final Duration STOPS_WITHIN = Duration.ofSeconds(5);

    private final ConsumerFactory<?, ?> consumers;
    private final InstantSource clock;
    private final String topic;
    private final Duration replay;
    private final java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader;

    private volatile @Nullable Following following;
    private volatile @Nullable Instant confirmedAt;

    /**
     * Creates a follower; it runs as a bean, or between {@link #start} and {@link #stop}.
     *
     * @param replay how far in the past it starts, by the timestamps of the records
     * @param reader receives one record at a time, on one thread; must be idempotent, because a record may be repeated
     *     after the broker has lost some
     */
    public TopicFollower(
            ConsumerFactory<?, ?> consumers,
            InstantSource clock,
            String topic,
            Duration replay,
            java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        this.consumers = consumers;
        this.clock = clock;
        this.topic = topic;
        this.replay = replay;
        this.reader = reader;
    }

    /** Whether the follower has reached the end of the topic at least once since its start. */
    public boolean caughtUp() {
        return confirmedAt != null;
    }

    /** When the follower was last known to have read everything; empty before the first time. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    @Override
    public synchronized void start() {
        if (following == null) {
            var started = new Following();
            following = started;
            started.thread.start();
        }
    }

    @Override
    public synchronized void stop() {
        Following running = following;
        following = null;
        if (running != null) {
            running.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return following != null;
    }

    @Override
    public int getPhase() {
        // Before the web server and the listeners start, and after they have stopped.
        return SmartLifecycle.DEFAULT_PHASE - 8192;
    }

    /** One run, from start to stop. */
    private final class Following {

        private final Thread thread = Thread.ofVirtual().name("follow-" + topic).unstarted(this::untilStopped);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private volatile @Nullable Consumer<String, byte[]> open;
        private final Map<TopicPartition, Long> read = new HashMap<>();
        private boolean failing;

        private void stop() {
            stopped.countDown();
            Consumer<String, byte[]> consumer = open;
            if (consumer != null) {
                consumer.wakeup();
            }
            try {
                thread.join(STOPS_WITHIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean running() {
            return stopped.getCount() > 0;
        }

        private void untilStopped() {
            try {
                do {
                    followOnce();
                } while (!stopped.await(1, TimeUnit.SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Follows the topic until the broker fails. */
        private void followOnce() {
            try (Consumer<String, byte[]> consumer = consumer()) {
                open = consumer;
                var place = new Place(consumer, read);
                while (running()) {
                    consumer.poll(POLL).forEach(this::read);
                    place.check();
                    recovered();
                }
            } catch (WakeupException e) {
                // Asked to stop.
            } catch (KafkaException e) {
                failed(e);
            } finally {
                open = null;
            }
        }

        private void read(ConsumerRecord<String, byte[]> record) {
            try {
                reader.accept(record);
            } catch (RuntimeException e) {
                log.warn(
                        "Passed over a record of {}, partition {}, offset {}: {}",
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        e.toString());
            }
            read.put(new TopicPartition(record.topic(), record.partition()), record.offset() + 1);
        }

        private void failed(KafkaException e) {
            if (running() && !failing) {
                failing = true;
                log.warn("Topic {} cannot be followed at the moment: {}", topic, e.toString());
            }
        }

        private void recovered() {
            if (failing) {
                failing = false;
                log.info("Topic {} is followed again", topic);
            }
        }
    }

    @SuppressWarnings("unchecked") // The shared defaults read keys as text and values as bytes.
    private Consumer<String, byte[]> consumer() {
        var overrides = new Properties();
        overrides.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        overrides.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        overrides.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        overrides.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, String.valueOf(BROKER_ANSWERS_WITHIN.toMillis()));
        return (Consumer<String, byte[]>) consumers.createConsumer(null, "follow-" + topic, null, overrides);
    }

    /** The position of a consumer relative to the end of the topic. */
    private final class Place {

        private final Consumer<String, byte[]> consumer;
        private Map<TopicPartition, Long> ends;
        private Instant asked;

        /** Continues after the last record read; partitions without one start with the replay. */
        private Place(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> read) {
            this.consumer = consumer;
            List<TopicPartition> partitions = partitions();
            consumer.assign(partitions);
            this.asked = clock.instant();
            this.ends = consumer.endOffsets(partitions, BROKER_ANSWERS_WITHIN);
            seek(partitions);
            read.forEach(consumer::seek);
        }

        private List<TopicPartition> partitions() {
            var found = consumer.partitionsFor(topic, BROKER_ANSWERS_WITHIN).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            if (found.isEmpty()) {
                throw new KafkaException("The topic does not exist yet");
            }
            return found;
        }

        /**
         * Seeks partitions without records in the replay to their earlier known end, so that newer records are read.
         */
        private void seek(List<TopicPartition> partitions) {
            long begin = clock.instant().minus(replay).toEpochMilli();
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, begin));
            consumer.offsetsForTimes(times, BROKER_ANSWERS_WITHIN)
                    .forEach((partition, found) -> consumer.seek(
                            partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
        }

        /** Records when the end has been reached, and asks the broker for the new end from time to time. */
        private void check() {
            if (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                return;
            }
            if (confirmedAt == null || confirmedAt.isBefore(asked)) {
                confirmedAt = asked;
            }
            if (asked.plus(BETWEEN_CHECKS).isBefore(clock.instant())) {
                addNewPartitions();
                Instant now = clock.instant();
                ends = consumer.endOffsets(consumer.assignment(), BROKER_ANSWERS_WITHIN);
                asked = now;
            }
        }

        private void addNewPartitions() {
            List<TopicPartition> all = partitions();
            List<TopicPartition> added = new ArrayList<>(all);
            added.removeAll(consumer.assignment());
            if (!added.isEmpty()) {
                consumer.assign(all);
                consumer.seekToBeginning(added);
            }
        }
    }
}
