package dev.kinora.starter.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class TopicFollowerTests {

    private static final TopicPartition PARTITION = new TopicPartition("followed", 0);
    private static final long OLDER = 7;

    private final List<String> read = new CopyOnWriteArrayList<>();

    @Test
    void readsWhatIsSentWhileItLooksForItsPlace() {
        var broker = new SendsDuringTheSearch();
        var follower = follower(broker);
        follower.start();
        try {
            await().atMost(Duration.ofSeconds(10)).until(() -> read.contains("sent meanwhile"));
            assertThat(follower.caughtUp()).isTrue();
        } finally {
            follower.stop();
        }
        assertThat(read).containsExactly("sent meanwhile");
    }

    private TopicFollower follower(MockConsumer<String, byte[]> consumer) {
        var consumers = new DefaultKafkaConsumerFactory<String, byte[]>(Map.of()) {
            @Override
            protected Consumer<String, byte[]> createRawConsumer(Map<String, Object> configProps) {
                return consumer;
            }
        };
        return new TopicFollower(
                consumers,
                InstantSource.system(),
                PARTITION.topic(),
                Duration.ofMinutes(5),
                record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));
    }

    /** A topic with older records only, that gets one more just after it was asked for the records of the replay. */
    private static final class SendsDuringTheSearch extends MockConsumer<String, byte[]> {

        private SendsDuringTheSearch() {
            super("earliest");
            var node = new Node(1, "127.0.0.1", 9092);
            updatePartitions(
                    PARTITION.topic(),
                    List.of(new PartitionInfo(PARTITION.topic(), 0, node, new Node[0], new Node[0])));
            updateBeginningOffsets(Map.of(PARTITION, 0L));
            updateEndOffsets(Map.of(PARTITION, OLDER));
        }

        @Override
        public synchronized Map<TopicPartition, @Nullable OffsetAndTimestamp> offsetsForTimes(
                Map<TopicPartition, Long> timestampsToSearch, Duration timeout) {
            updateEndOffsets(Map.of(PARTITION, OLDER + 1));
            addRecord(new ConsumerRecord<>(
                    PARTITION.topic(), 0, OLDER, "key", "sent meanwhile".getBytes(StandardCharsets.UTF_8)));
            Map<TopicPartition, @Nullable OffsetAndTimestamp> none = new HashMap<>();
            none.put(PARTITION, null);
            return none;
        }
    }
}
