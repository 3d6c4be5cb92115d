package dev.kinora.preference.engagement;

import static dev.kinora.preference.Api.batch;
import static dev.kinora.preference.Api.report;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.preference.Api;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
@Import(Api.class)
class EngagementIT {

    private static final String PATH = "/api/v1/engagements";

    @Autowired
    private Api api;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private EngagementHistory history;

    @Autowired
    private JdbcClient jdbc;

    private final UUID viewer = UUID.randomUUID();
    private final UUID video = UUID.randomUUID();

    @Test
    void storesAndPublishesEngagements() {
        UUID event = UUID.randomUUID();

        assertAccepted(batch(report(event, "COMPLETE", video)), 1, 0);

        var announced =
                topics.await(EngagementRecorded.class, e -> e.engagementId().equals(event));
        assertThat(announced.userId()).isEqualTo(viewer);
        assertThat(announced.kind()).isEqualTo(EngagementKind.COMPLETE);
        assertThat(announced.target().videoId()).isEqualTo(video);
        assertThat(announced.watchedMs()).isEqualTo(5000);
        assertThat(held()).containsExactly(announced);
    }

    @Test
    void countsARepeatAsDuplicateAndAnnouncesItOnce() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        assertAccepted(batch(report(first, "PLAY", video), report(first, "PLAY", video)), 1, 1);
        assertAccepted(batch(report(second, "SKIP", video), report(first, "PLAY", video)), 1, 1);

        topics.await(EngagementRecorded.class, e -> e.engagementId().equals(second));
        assertThat(topics.all(EngagementRecorded.class, e -> e.userId().equals(viewer)))
                .extracting(EngagementRecorded::engagementId)
                .containsExactly(first, second);
    }

    @Test
    void survivesTheSameBatchManyTimesAtOnce() throws Exception {
        List<Map<String, Object>> reports = IntStream.range(0, 50)
                .mapToObj(i -> report(UUID.randomUUID(), "PLAY", video))
                .toList();
        int accepted = 0;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<IngestResult>> answers = IntStream.range(0, 6)
                    .mapToObj(i -> pool.submit(() -> api.post(viewer, PATH, Map.of("events", reports))
                            .expectStatus()
                            .isAccepted()
                            .expectBody(IngestResult.class)
                            .returnResult()
                            .getResponseBody()))
                    .toList();
            for (Future<IngestResult> answer : answers) {
                accepted += answer.get().accepted();
            }
        }

        assertThat(accepted).isEqualTo(50);
        assertThat(held()).hasSize(50);
    }

    @Test
    void correctsTheClockOfTheClient() {
        UUID future = UUID.randomUUID();
        UUID past = UUID.randomUUID();

        assertAccepted(
                batch(
                        Map.of("eventId", future, "type", "PLAY", "videoId", video, "at", "2999-01-01T00:00:00Z"),
                        Map.of("eventId", past, "type", "PLAY", "videoId", video, "at", "1999-01-01T00:00:00Z")),
                2,
                0);

        assertThat(at(future)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(at(past)).isCloseTo(Instant.now().minus(Duration.ofDays(2)), within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"events\":[]}",
                "{}",
                "{\"events\":[null]}",
                "{\"events\":[{\"type\":\"PLAY\",\"videoId\":\"0192f0c1-7a10-7c3e-8f00-000000000002\"}]}",
                "{\"events\":[{\"eventId\":\"0192f0c1-7a10-7c3e-8f00-000000000001\",\"type\":\"PLAY\"}]}",
                "{\"events\":[{\"eventId\":\"0192f0c1-7a10-7c3e-8f00-000000000001\",\"type\":\"SEARCH\",\"watchedMs\":-1}]}"
            })
    void refusesInvalidBatchesAsAWhole(String body) {
        refused(body, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[1,2]",
                "{\"events\":[{\"eventId\":\"0192f0c1-7a10-7c3e-8f00-000000000001\",\"type\":\"LIKE\"}]}",
                "{\"events\":[{\"eventId\":\"<script>\",\"type\":\"SEARCH\"}]}",
                "{\"events\":[{\"eventId\":\"0192f0c1-7a10-7c3e-8f00-000000000001\",\"type\":\"SEARCH\",\"at\":\"yesterday\"}]}"
            })
    void refusesMalformedRequests(String body) {
        refused(body, "MALFORMED_REQUEST");
    }

    @Test
    void refusesMoreThanAHundredAtOnce() {
        var reports = IntStream.range(0, 101)
                .mapToObj(i -> report(UUID.randomUUID(), "PLAY", video))
                .toList();

        api.post(viewer, PATH, Map.of("events", reports))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("VALIDATION_FAILED")
                .jsonPath("$.errors[0].field")
                .isEqualTo("events");
        assertThat(held()).isEmpty();
    }

    @Test
    void refusesCallersWithoutAValidToken() {
        for (String token : List.of("", tokens.expired(viewer), tokens.forged(viewer))) {
            http.post()
                    .uri(PATH)
                    .headers(headers -> {
                        if (!token.isEmpty()) {
                            headers.setBearerAuth(token);
                        }
                    })
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(batch(report(UUID.randomUUID(), "PLAY", video)))
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("UNAUTHENTICATED");
        }
    }

    @Test
    void addsEngagementsOfOtherServicesToTheHistory() {
        var like = new EngagementRecorded(
                UUID.randomUUID(),
                viewer,
                EngagementKind.LIKE,
                new EngagementTarget(video, UUID.randomUUID(), null),
                0,
                0,
                Instant.now().truncatedTo(ChronoUnit.MICROS));

        topics.publish(like);
        topics.publish(like);

        await().untilAsserted(() -> assertThat(held()).containsExactly(like));
    }

    @Test
    void ignoresEngagementsOlderThanTheRetention() {
        Instant old = Instant.now().minus(Duration.ofDays(31));
        topics.publish(engagement(old));
        var fresh = engagement(Instant.now().truncatedTo(ChronoUnit.MICROS));
        topics.publish(fresh);

        await().untilAsserted(() -> assertThat(held()).containsExactly(fresh));
    }

    @Test
    void deletesEngagementsOlderThanTheRetention() {
        assertAccepted(batch(report(UUID.randomUUID(), "PLAY", video), report(UUID.randomUUID(), "SKIP", video)), 2, 0);
        jdbc.sql("update engagement set occurred_at = :old where kind = 'SKIP' and video_id = :video")
                .param(
                        "old",
                        java.time.LocalDateTime.now(java.time.ZoneOffset.UTC).minusDays(31))
                .param("video", dev.kinora.starter.id.BinaryIds.bytes(video))
                .update();

        api.run("engagement-retention");

        await().untilAsserted(() ->
                assertThat(held()).extracting(EngagementRecorded::kind).containsExactly(EngagementKind.PLAY));
    }

    @Test
    void letsOnlyOperatorsRunJobs() {
        http.get()
                .uri("/api/v1/admin/preference/jobs")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.moderator(viewer))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private EngagementRecorded engagement(Instant at) {
        return new EngagementRecorded(
                UUID.randomUUID(), viewer, EngagementKind.LIKE, new EngagementTarget(video, null, null), 0, 0, at);
    }

    private void assertAccepted(Object body, int accepted, int duplicates) {
        api.post(viewer, PATH, body)
                .expectStatus()
                .isAccepted()
                .expectBody(IngestResult.class)
                .isEqualTo(new IngestResult(accepted, duplicates));
    }

    private void refused(String body, String code) {
        api.post(viewer, PATH, body)
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
        assertThat(held()).isEmpty();
    }

    private Instant at(UUID event) {
        return held().stream()
                .filter(engagement -> engagement.engagementId().equals(event))
                .findFirst()
                .orElseThrow()
                .at();
    }

    private List<EngagementRecorded> held() {
        return ((Collection<?>) history.export(viewer))
                .stream().map(EngagementRecorded.class::cast).toList();
    }
}
