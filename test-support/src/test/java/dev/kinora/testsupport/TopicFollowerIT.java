package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.localstack.broker.EmbeddedBroker;
import dev.kinora.starter.inbox.TopicFollower;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

class TopicFollowerIT {

    private static final String TOPIC = "followed";

    private final List<String> read = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void goesOnWithWhatItKnowsWhileTheBrokerIsAway() throws Exception {
        int port = freePort();
        int controllerPort = freePort();
        var follower = follower(port);
        follower.start();
        assertThat(follower.caughtUp()).isFalse();
        try (var broker = EmbeddedBroker.start(folder, port, controllerPort)) {
            makeTopic(broker);
            send(broker, "first");
            await().atMost(Duration.ofSeconds(30)).until(() -> read.contains("first") && follower.caughtUp());
        }

        Instant away = Instant.now();
        await().pollDelay(Duration.ofSeconds(3)).until(() -> true);
        assertThat(follower.caughtUp()).isTrue();
        assertThat(follower.confirmedAt())
                .hasValueSatisfying(at -> assertThat(at).isBefore(away));

        try (var broker = EmbeddedBroker.start(folder, port, controllerPort)) {
            send(broker, "second");
            await().atMost(Duration.ofSeconds(30)).until(() -> read.contains("second"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> follower.confirmedAt().orElseThrow().isAfter(away.plusSeconds(3)));
        } finally {
            follower.stop();
        }
        assertThat(read).containsExactly("first", "second");
    }

    private TopicFollower follower(int port) {
        Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:" + port);
        var consumers =
                new DefaultKafkaConsumerFactory<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        return new TopicFollower(
                consumers,
                InstantSource.system(),
                TOPIC,
                Duration.ofMinutes(5),
                record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));
    }

    private static void makeTopic(EmbeddedBroker broker) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 2, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedBroker broker, String text) throws ExecutionException, InterruptedException {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, text, text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
