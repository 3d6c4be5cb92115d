package dev.kinora.testsupport.tiny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.Topics;
import dev.kinora.events.account.TokensRevoked;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import dev.kinora.starter.inbox.TopicFollower;
import dev.kinora.starter.security.RevokedTokens;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
class TokenRevocationIT {

    private static final Duration PROMISED = Duration.ofSeconds(2);

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private KafkaAdmin admin;

    @Autowired
    private ConsumerFactory<String, byte[]> consumers;

    private final UUID account = UUID.randomUUID();
    private final UUID session = UUID.randomUUID();

    private int open(String token) {
        return http.get()
                .uri("/open")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange()
                .returnResult()
                .getStatus()
                .value();
    }

    @Test
    void refusesEveryOlderTokenOfAnAccountWithinTwoSeconds() {
        String older = tokens.ofSession(account, session, 3);
        assertThat(open(older)).isEqualTo(200);

        topics.publish(TokensRevoked.before(account, 4, Instant.now()));

        await().atMost(PROMISED).until(() -> open(older) == 401);
        assertThat(open(tokens.ofSession(account, session, 4))).isEqualTo(200);
        assertThat(open(tokens.ofSession(UUID.randomUUID(), session, 3))).isEqualTo(200);
    }

    @Test
    void refusesOneSessionAndKeepsTheOthers() {
        String signedOut = tokens.ofSession(account, session, 3);
        String other = tokens.ofSession(account, UUID.randomUUID(), 3);

        topics.publish(TokensRevoked.ofSession(account, session, Instant.now()));

        await().atMost(PROMISED).until(() -> open(signedOut) == 401);
        assertThat(open(other)).isEqualTo(200);
    }

    @Test
    void passesOverRecordsThatItCannotRead() throws ExecutionException, InterruptedException {
        String older = tokens.ofSession(account, session, 3);
        String topic = Topics.ACCOUNT_TOKENS_REVOKED;
        kafka.send(topic, account.toString(), "no event".getBytes(StandardCharsets.UTF_8))
                .get();
        kafka.send(topic, account.toString(), null).get();

        topics.publish(TokensRevoked.before(account, 4, Instant.now()));

        await().atMost(PROMISED).until(() -> open(older) == 401);
    }

    @Test
    void readsInANewReplicaWhatWasRevokedBefore() {
        topics.publish(TokensRevoked.before(account, 4, Instant.now()));
        var revoked = new RevokedTokens(Duration.ofMinutes(15), InstantSource.system());
        var replica = new TopicFollower(
                consumers,
                InstantSource.system(),
                Topics.ACCOUNT_TOKENS_REVOKED,
                Duration.ofMinutes(17),
                record -> revoked.add(
                        (TokensRevoked) EventEnvelopeConverter.read(record).event()));

        assertThat(replica.caughtUp()).isFalse();
        replica.start();
        try {
            await().until(replica::caughtUp);
            assertThat(revoked.size()).isPositive();
        } finally {
            replica.stop();
        }
    }

    @Test
    void isReadyOnceItHasReadTheTopic() {
        await().untilAsserted(() -> http.get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.tokenRevocations.details.age")
                .exists());
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .value(metrics -> assertThat(metrics).contains("kinora_token_revocations_age_seconds"));
    }

    @Test
    void joinsNoConsumerGroup() throws ExecutionException, InterruptedException {
        try (Admin broker = Admin.create(admin.getConfigurationProperties())) {
            assertThat(broker.listGroups().all().get())
                    .extracting(GroupListing::groupId)
                    .allSatisfy(group -> assertThat(Set.of("tiny")).contains(group));
        }
    }
}
