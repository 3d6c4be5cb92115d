package dev.kinora.recommendation.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.TurnDown;
import dev.kinora.recommendation.engagement.TurnDowns;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Viewers ask for less of what a recommendation names as its reason. */
@KinoraIT
class TurnDownsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int MOST = 200;

    @Autowired
    private RestTestClient http;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private Catalog catalog;

    @Autowired
    private TurnDowns turnDowns;

    @Autowired
    private ViewerStates states;

    private final UUID viewer = UUID.randomUUID();
    private final UUID creator = UUID.randomUUID();
    private final String chosen = "Chosen " + UUID.randomUUID();
    private final String other = "Other " + UUID.randomUUID();

    @BeforeEach
    void publishWhatTheViewerChoseAndAsMuchElse() {
        var ids = Stream.of(chosen, other)
                .flatMap(category -> IntStream.range(0, 12).mapToObj(number -> {
                    var id = UUID.randomUUID();
                    var owner = number == 0 ? creator : UUID.randomUUID();
                    topics.publish(SampleCatalog.published(id, owner, category, "Clip " + number));
                    return id;
                }))
                .toList();
        prefer(1, null);
        await().atMost(PATIENCE)
                .until(() -> ids.stream().allMatch(id -> catalog.findListed(id).isPresent())
                        && !states.of(viewer).history().preferences().isEmpty()
                        && feed(viewer).stream().anyMatch(this::isChosen));
    }

    @Test
    void changeTheNextPageUntilTheyAreTakenBack() {
        var slot = slotOfTheChoice();

        var given = turnDown(viewer, slot, "CATEGORY", chosen, 201);

        assertThat(given.at("/name").asString()).isEqualTo(chosen);
        assertThat(feed(viewer)).noneMatch(this::isChosen);
        assertThat(turnDown(viewer, slot, "CATEGORY", chosen, 201).get("id")).isEqualTo(given.get("id"));
        var listed = call(HttpMethod.GET, "/api/v1/feed/turn-downs", viewer, null, 200);
        assertThat(listed.get("items")).singleElement().isEqualTo(given);

        var path = "/api/v1/feed/turn-downs/" + given.get("id").asString();
        call(HttpMethod.DELETE, path, UUID.randomUUID(), null, 404);
        call(HttpMethod.DELETE, path, viewer, null, 204);
        call(HttpMethod.DELETE, path, viewer, null, 404);
        assertThat(feed(viewer)).anyMatch(this::isChosen);
    }

    @Test
    void concernOnlyWhatTheRecommendationToldItsViewer() {
        var slot = slotOfTheChoice();

        turnDown(UUID.randomUUID(), slot, "CATEGORY", chosen, 404);
        turnDown(viewer, UUID.randomUUID().toString(), "CATEGORY", chosen, 404);
        turnDown(null, slot, "CATEGORY", chosen, 401);
        turnDown(viewer, slot, "CATEGORY", "x".repeat(201), 400);
        for (var refused : List.of(
                turnDown(viewer, slot, "CATEGORY", other, 422),
                turnDown(viewer, slot, "WORD", "zorbing", 422),
                turnDown(viewer, slot, "VIDEO", UUID.randomUUID().toString(), 422),
                turnDown(viewer, slot, "CREATOR", UUID.randomUUID().toString(), 422))) {
            assertThat(refused.get("code").asString()).isEqualTo("REASON_UNKNOWN");
        }
        assertThat(turnDowns.of(viewer)).isEmpty();
    }

    @Test
    void concernTheCreatorOfTheVideo() {
        var slot = feed(viewer).stream().filter(this::isChosen).findFirst().orElseThrow();
        var owner = slot.at("/video/owner/id").asString();

        var given = turnDown(viewer, slot.get("recommendationId").asString(), "CREATOR", owner, 201);

        assertThat(given.at("/name").asString()).isEqualTo("maker");
        assertThat(feed(viewer))
                .noneMatch(item -> item.at("/video/owner/id").asString().equals(owner));
    }

    @Test
    void areNotOfferedToStrangersAndWithoutPersonalization() {
        assertThat(reasons(feed(null))).allMatch(reason -> reason.get("matter").isNull());
        topics.publish(new PreferenceUpdated(viewer, List.of(), false, PreferenceSource.DECLARED, 2, null));
        await().atMost(PATIENCE).until(() -> !states.of(viewer).history().personalized());

        var item = feed(viewer).getFirst();

        assertThat(reasons(List.of(item)))
                .allMatch(reason -> reason.get("matter").isNull());
        turnDown(
                viewer,
                item.get("recommendationId").asString(),
                "CREATOR",
                item.at("/video/owner/id").asString(),
                422);
    }

    @Test
    void areBoundedPerViewerAndTheOldestIsForgottenFirst() {
        for (var number = 0; number < MOST + 3; number++) {
            turnDowns.give(viewer, Matter.category("c" + number));
        }

        assertThat(turnDowns.of(viewer))
                .hasSize(MOST)
                .extracting(one -> one.matter().target())
                .contains("c3", "c" + (MOST + 2))
                .doesNotContain("c0", "c1", "c2");
    }

    @Test
    void areForgottenWithWhatWasLearnedButForCreators() {
        turnDowns.give(viewer, Matter.category(chosen));
        turnDowns.give(viewer, new Matter(Matter.Kind.CREATOR, creator.toString()));

        prefer(2, Instant.now().plusSeconds(1));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(turnDowns.of(viewer))
                        .extracting(TurnDown::matter)
                        .containsExactly(new Matter(Matter.Kind.CREATOR, creator.toString())));
    }

    private void prefer(long version, @Nullable Instant forgetBefore) {
        topics.publish(new PreferenceUpdated(
                viewer,
                List.of(new CategoryWeight(chosen, 1)),
                true,
                PreferenceSource.DECLARED,
                version,
                forgetBefore));
    }

    private boolean isChosen(JsonNode item) {
        return item.at("/video/category").asString().equals(chosen);
    }

    /** The id of a recommendation with the choice as a reason. */
    private String slotOfTheChoice() {
        return feed(viewer).stream()
                .filter(item -> reasons(List.of(item))
                        .anyMatch(
                                reason -> reason.at("/matter/target").asString().equals(chosen)))
                .findFirst()
                .orElseThrow()
                .get("recommendationId")
                .asString();
    }

    private static Stream<JsonNode> reasons(List<JsonNode> items) {
        return items.stream().flatMap(item -> item.get("reasons").valueStream());
    }

    private List<JsonNode> feed(@Nullable UUID asker) {
        return call(HttpMethod.GET, "/api/v1/feed?limit=10", asker, null, 200)
                .get("items")
                .valueStream()
                .toList();
    }

    private JsonNode turnDown(@Nullable UUID asker, String slot, String kind, String target, int status) {
        return call(
                HttpMethod.POST,
                "/api/v1/recommendations/" + slot + "/turn-downs",
                asker,
                Map.of("kind", kind, "target", target),
                status);
    }

    private JsonNode call(HttpMethod method, String path, @Nullable UUID asker, @Nullable Object body, int status) {
        var request = http.method(method).uri(path).contentType(MediaType.APPLICATION_JSON);
        if (asker != null) {
            request.header("Authorization", "Bearer " + tokens.viewer(asker));
        }
        if (body != null) {
            request.body(body);
        }
        var answer = request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return answer == null || answer.isEmpty() ? JSON.nullNode() : JSON.readTree(answer);
    }
}
