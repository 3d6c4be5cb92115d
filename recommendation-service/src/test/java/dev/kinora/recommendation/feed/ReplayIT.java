package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.experiment.Assignments;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
class ReplayIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int VIEWERS = 24;
    private static final String SAME = weights("0.25", "0.65", "0.1");
    private static final String FRESH = weights("0", "0", "1");

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    TestTopics topics;

    @Autowired
    Catalog catalog;

    @Autowired
    Engagements engagements;

    @Autowired
    Assignments assignments;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsWhatOtherWeightsWouldHaveChanged() {
        jdbc.sql("delete from slate").update();
        jdbc.sql("delete from impression").update();
        var videos = Stream.generate(UUID::randomUUID).limit(16).toList();
        for (var place = 0; place < videos.size(); place++) {
            topics.publish(published(videos.get(place), UUID.randomUUID(), FOOD, "Soup number " + place));
        }
        await().until(() -> videos.stream().allMatch(id -> catalog.find(id).isPresent()));
        // A model of another test may be live, so that only this arm is ranked by the weights.
        Stream.generate(UUID::randomUUID)
                .filter(viewer -> assignments.of(viewer).arm() == Arm.TFIDF)
                .limit(VIEWERS)
                .forEach(viewer -> watch(viewer, videos));

        var before = count();
        var same = replay(SAME, 200);
        assertThat(same.at("/verdict").asString()).isEqualTo("ESTIMATED");
        assertThat(same.at("/basis/reproduced").asDouble()).isEqualTo(1);
        assertThat(same.at("/basis/meanWeight").asDouble()).isEqualTo(1);
        assertThat(same.at("/changes")).hasSize(Replay.Outcome.values().length).allSatisfy(change -> {
            assertThat(change.at("/change/value").asDouble()).isZero();
            assertThat(change.at("/change/high").asDouble()).isZero();
        });
        assertThat(same.at("/changes/0/now").asDouble()).isGreaterThan(0);
        assertThat(same.get("pages"))
                .isNotEmpty()
                .allSatisfy(pages -> assertThat(pages.get("before"))
                        .isEqualTo(pages.get("after"))
                        .isNotEmpty());
        assertThat(replay(FRESH, 200).at("/basis/slots").asInt())
                .isEqualTo(same.at("/basis/slots").asInt());
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void refusesWhatAreNoWeightsAndWhoMayNotAsk() {
        assertThat(replay(weights("2", "0", "0"), 400).get("code").asString()).isEqualTo("VALIDATION_FAILED");
        replay(weights("\"NaN\"", "0", "0"), 400);
        http.post()
                .uri("/api/v1/admin/replays")
                .headers(headers -> headers.setBearerAuth(tokens.viewer(UUID.randomUUID())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(SAME)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** Likes one video and gets a page, of whose videos every other one is completed. */
    private void watch(UUID viewer, List<UUID> videos) {
        engage(viewer, EngagementKind.LIKE, videos.getFirst(), null, 0);
        await().until(() -> {
            var page = JSON.readTree(String.valueOf(http.get()
                    .uri("/api/v1/feed?limit=10")
                    .headers(headers -> headers.setBearerAuth(tokens.viewer(viewer)))
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseBody()));
            var items = page.get("items");
            IntStream.range(0, items.size())
                    .filter(place -> place % 2 == 0)
                    .mapToObj(items::get)
                    .forEach(item -> engage(
                            viewer,
                            EngagementKind.COMPLETE,
                            UUID.fromString(item.at("/video/id").asString()),
                            UUID.fromString(item.get("recommendationId").asString()),
                            8_000));
            return items.size() == 10;
        });
    }

    private void engage(UUID viewer, EngagementKind kind, UUID video, @Nullable UUID slot, int watchedMs) {
        engagements.apply(new EngagementRecorded(
                UUID.randomUUID(),
                viewer,
                kind,
                new EngagementTarget(video, null, slot),
                watchedMs,
                8_000,
                Instant.now()));
    }

    private int count() {
        return jdbc.sql("select (select count(*) from impression) + (select count(*) from slate)")
                .query(Integer.class)
                .single();
    }

    private JsonNode replay(String weights, int status) {
        return JSON.readTree(String.valueOf(http.post()
                .uri("/api/v1/admin/replays")
                .headers(headers -> headers.setBearerAuth(tokens.of(UUID.randomUUID(), "operator", Role.OPERATOR)))
                .contentType(MediaType.APPLICATION_JSON)
                .body(weights)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
    }

    private static String weights(String similarity, String popularity, String freshness) {
        return """
                {"weights": {"similarity": %s, "popularity": %s, "freshness": %s, "calibration": 0.1, "prior": 3}}""".formatted(similarity, popularity, freshness);
    }
}
