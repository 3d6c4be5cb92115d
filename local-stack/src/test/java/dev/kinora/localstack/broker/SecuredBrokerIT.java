package dev.kinora.localstack.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.events.TopicAccess;
import dev.kinora.events.Topics;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ClusterAuthorizationException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The broker of the local stack: what services may do there and what not. */
class SecuredBrokerIT {

    private static final Map<String, String> PASSWORDS = TopicAccess.services().stream()
            .collect(Collectors.toMap(service -> service, service -> service + "-secret"));

    @TempDir
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // Set before all tests.
    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(folder, freePort(), freePort(), new BrokerAccess("admin-secret", PASSWORDS));
        // Any service makes the topics, as the services do when they start.
        try (Admin admin = Admin.create(as("preference-service"))) {
            admin.createTopics(Topics.all().stream()
                            .flatMap(topic -> List.of(topic, topic + Topics.DEAD_LETTER_SUFFIX).stream())
                            .map(topic -> new NewTopic(topic, 1, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void letsModerationWriteDecisionsAndVideoReadThem() throws Exception {
        send("moderation-service", Topics.MODERATION_DECIDED);

        try (var consumer = consumer("video-service", "video-service.decisions")) {
            consumer.subscribe(List.of(Topics.MODERATION_DECIDED));
            assertThat(consumer.poll(Duration.ofSeconds(30))).hasSize(1);
            consumer.commitSync();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateway-service", "video-service", "recommendation-service", "preference-service"})
    void refusesDecisionsOfOtherServices(String service) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> send(service, Topics.MODERATION_DECIDED))
                .withCauseInstanceOf(TopicAuthorizationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "moderation-service, video.published",
        "video-service, account.changed",
        "preference-service, recommendation.model-activated",
        "video-service, video.transcoded.dlt"
    })
    void refusesEventsInTheNameOfAnotherService(String service, String topic) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> send(service, topic))
                .withCauseInstanceOf(TopicAuthorizationException.class);
    }

    @Test
    void letsTheReaderPutADeadLetterAside() throws Exception {
        send("moderation-service", "video.transcoded.dlt");
    }

    @Test
    void refusesToReadTopicsOfOthers() {
        try (var consumer = consumer("preference-service", "preference-service.curious")) {
            consumer.assign(List.of(new TopicPartition(Topics.COMMENT_SUBMITTED, 0)));
            assertThatExceptionOfType(TopicAuthorizationException.class)
                    .isThrownBy(() -> consumer.poll(Duration.ofSeconds(30)));
        }
    }

    @Test
    void refusesTheGroupOfAnotherService() {
        try (var consumer = consumer("recommendation-service", "video-service.views")) {
            consumer.subscribe(List.of(Topics.ENGAGEMENT_RECORDED));
            assertThatExceptionOfType(GroupAuthorizationException.class)
                    .isThrownBy(() -> consumer.poll(Duration.ofSeconds(30)));
        }
    }

    @Test
    void refusesToChangeTheRules() {
        try (Admin admin = Admin.create(as("moderation-service"))) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(
                            () -> admin.createAcls(BrokerAccess.rules()).all().get())
                    .withCauseInstanceOf(ClusterAuthorizationException.class);
        }
    }

    @Test
    void refusesAWrongPassword() {
        var properties = new HashMap<>(as("moderation-service"));
        properties.putAll(BrokerAccess.clientProperties("moderation-service", "guessed"));
        try (Admin admin = Admin.create(properties)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> admin.listTopics().names().get())
                    .withCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    @Test
    void refusesAClientWithoutAPassword() {
        var properties = Map.<String, Object>of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "default.api.timeout.ms",
                3000,
                "request.timeout.ms",
                1000);
        try (Admin admin = Admin.create(properties)) {
            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(() -> admin.listTopics().names().get());
        }
    }

    private static void send(String service, String topic) throws ExecutionException, InterruptedException {
        try (var producer = new KafkaProducer<>(as(service), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        }
    }

    private static KafkaConsumer<String, String> consumer(String service, String group) {
        var properties = new HashMap<>(as(service));
        properties.put("group.id", group);
        properties.put("auto.offset.reset", "earliest");
        return new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer());
    }

    private static Map<String, Object> as(String service) {
        Map<String, Object> properties =
                new HashMap<>(BrokerAccess.clientProperties(service, String.valueOf(PASSWORDS.get(service))));
        properties.put("bootstrap.servers", broker.bootstrapServers());
        return properties;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
