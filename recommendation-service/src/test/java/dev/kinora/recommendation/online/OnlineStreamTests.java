package dev.kinora.recommendation.online;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OnlineStreamTests {

    private Instant now = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void findsPartitionsThatWereAddedAMinuteLaterAtMost() {
        try (var consumer = new MockConsumer<String, byte[]>("none")) {
            consumer.assign(List.of(
                    new TopicPartition(Topics.VIDEO_PUBLISHED, 0), new TopicPartition(Topics.ENGAGEMENT_RECORDED, 0)));
            partitions(consumer, Topics.VIDEO_PUBLISHED, 1);
            partitions(consumer, Topics.ENGAGEMENT_RECORDED, 1);
            var stream = new OnlineStream(consumer, () -> now);
            now = now.plus(Duration.ofMinutes(1));
            assertThat(stream.lacksPartitions()).isFalse();

            partitions(consumer, Topics.ENGAGEMENT_RECORDED, 2);
            now = now.plus(Duration.ofSeconds(59));
            assertThat(stream.lacksPartitions()).isFalse();
            now = now.plus(Duration.ofSeconds(1));
            assertThat(stream.lacksPartitions()).isTrue();
        }
    }

    private static void partitions(MockConsumer<String, byte[]> consumer, String topic, int count) {
        var nodes = new Node[0];
        consumer.updatePartitions(
                topic,
                IntStream.range(0, count)
                        .mapToObj(partition -> new PartitionInfo(topic, partition, null, nodes, nodes))
                        .toList());
    }
}
