package dev.kinora.preference.privacy;

import static dev.kinora.preference.Api.batch;
import static dev.kinora.preference.Api.report;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.preference.Api;
import dev.kinora.starter.erasure.PersonalData.Progress;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.testsupport.TopicSearch;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@KinoraIT
@Import(Api.class)
class PrivacyIT {

    private static final String EXPORTS = "/api/v1/users/me/exports";
    private static final int MANY = 25;
    private static final int LIMIT = 10;

    @Autowired
    private Api api;

    @Autowired
    private TestTopics topics;

    @Autowired
    private List<PersonalRecords> stores;

    @Autowired
    private StoredRecords erasure;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private final UUID viewer = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    @Test
    void exportsEverythingHeldAboutTheCallerAndNobodyElse() {
        leaveTraces(viewer);
        leaveTraces(UUID.randomUUID());

        api.post(viewer, EXPORTS, Map.of())
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.accountId")
                .isEqualTo(viewer.toString())
                .jsonPath("$.data.engagements.length()")
                .isEqualTo(1)
                .jsonPath("$.data.engagements[0].kind")
                .isEqualTo("PLAY")
                .jsonPath("$.data.profile.declared[0]")
                .isEqualTo("Food & Cooking");
    }

    @Test
    void exportsNothingOfAnUnknownCaller() {
        api.post(viewer, EXPORTS, Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.engagements")
                .isEmpty()
                .jsonPath("$.data.profile")
                .doesNotExist();
    }

    @Test
    void erasesAnAccountPermanently() {
        leaveTraces(viewer);
        UUID request = UUID.randomUUID();

        topics.publish(request, new AccountErasureRequested(viewer, 2));
        topics.publish(request, new AccountErasureRequested(viewer, 2));

        topics.await(
                AccountErasureCompleted.class,
                event -> event.accountId().equals(viewer) && event.service().equals("preference-service"));
        assertNothingHeld();
        api.post(viewer, "/api/v1/engagements", batch(report(UUID.randomUUID(), "PLAY", video)))
                .expectStatus()
                .isEqualTo(410)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("ACCOUNT_ERASED");
        api.declare(viewer, "Food & Cooking").expectStatus().isEqualTo(410);
        topics.publish(new EngagementRecorded(
                UUID.randomUUID(),
                viewer,
                EngagementKind.LIKE,
                new EngagementTarget(video, null, null),
                0,
                0,
                Instant.now()));
        Awaitility.await()
                .during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(this::assertNothingHeld);
        assertThat(topics.all(
                        AccountErasureCompleted.class,
                        event -> event.accountId().equals(viewer)))
                .hasSize(1);
        var search = new TopicSearch(topics);
        assertThat(search.topicsWith(viewer.toString()))
                .contains(Topics.ENGAGEMENT_RECORDED, Topics.PREFERENCE_UPDATED);
        assertThat(search.leftovers(viewer.toString())).isEmpty();
        // The last record of a compacted topic is kept for ever.
        assertThat(topics.records(Topics.PREFERENCE_UPDATED))
                .filteredOn(record -> viewer.toString().equals(record.key()))
                .hasSizeGreaterThan(1)
                .last()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void keepsNothingOfARequestThatAnErasureOvertakes() throws Exception {
        try (var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            var answer = peeking().execute(status -> {
                jdbc.sql("insert into account_erasure (account_id, requested_at) values (:id, now())")
                        .param("id", BinaryIds.bytes(viewer))
                        .update();
                // It does not see the erasure at first, and waits for it after it has written.
                var sent = requests.submit(() -> api.post(
                                viewer, "/api/v1/engagements", batch(report(UUID.randomUUID(), "PLAY", video)))
                        .returnResult(String.class)
                        .getStatus()
                        .value());
                Awaitility.await().pollInSameThread().until(this::hasWritten);
                return sent;
            });

            assertThat(Objects.requireNonNull(answer).get()).isEqualTo(410);
        }
        assertThat(stores).allSatisfy(store -> assertThat(store.export(viewer)).isIn(null, List.of()));
    }

    /** A transaction that sees what others have written and not committed. */
    private TransactionTemplate peeking() {
        var peeking = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        peeking.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);
        return peeking;
    }

    private boolean hasWritten() {
        return jdbc.sql("select count(*) from engagement where user_id = :id")
                        .param("id", BinaryIds.bytes(viewer))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Test
    void erasesAccountInShortStepsAndGoesOnAfterItWasKilled() {
        leaveTraces(viewer);
        for (int i = 1; i < MANY; i++) {
            engage();
        }

        Progress first = transaction.execute(status -> erasure.eraseSome(viewer, LIMIT));
        assertThat(first).isEqualTo(Progress.MORE);
        assertThat(engagements()).isEqualTo(MANY - LIMIT);
        transaction.executeWithoutResult(killed -> {
            erasure.eraseSome(viewer, LIMIT);
            killed.setRollbackOnly();
        });
        assertThat(engagements()).isEqualTo(MANY - LIMIT);

        topics.publish(new AccountErasureRequested(viewer, 2));
        topics.await(
                AccountErasureCompleted.class,
                event -> event.accountId().equals(viewer) && event.service().equals("preference-service"));
        assertNothingHeld();
    }

    private void engage() {
        api.post(viewer, "/api/v1/engagements", batch(report(UUID.randomUUID(), "PLAY", video)))
                .expectStatus()
                .isAccepted();
    }

    private int engagements() {
        return jdbc.sql("select count(*) from engagement where user_id = :viewer")
                .param("viewer", BinaryIds.bytes(viewer))
                .query(Integer.class)
                .single();
    }

    private void leaveTraces(UUID account) {
        api.post(account, "/api/v1/engagements", batch(report(UUID.randomUUID(), "PLAY", video)))
                .expectStatus()
                .isAccepted();
        api.declare(account, "Food & Cooking").expectStatus().isOk();
    }

    private void assertNothingHeld() {
        assertThat(stores).hasSize(3).allSatisfy(store -> {
            Object held = store.export(viewer);
            assertThat(held == null || held instanceof Collection<?> rows && rows.isEmpty())
                    .as(store.name())
                    .isTrue();
        });
    }
}
