package dev.kinora.recommendation.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.kinora.recommendation.SampleCatalog;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@KinoraIT
class ExperimentsIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALL = "/api/v1/admin/experiments";

    @Autowired
    RestTestClient http;

    @Autowired
    TestTokens tokens;

    @Autowired
    Assignments assignments;

    @Autowired
    ExperimentStore store;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTopics topics;

    private final UUID operator = UUID.randomUUID();

    @AfterEach
    void endAll() {
        jdbc.sql("delete from experiment").update();
        assignments.refresh();
    }

    @Test
    void isForOperatorsOnly() {
        var viewer = tokens.viewer(UUID.randomUUID());

        http.get().uri(ALL).exchange().expectStatus().isUnauthorized();
        http.get()
                .uri(ALL)
                .headers(headers -> headers.setBearerAuth(viewer))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void drawsEveryViewerIntoAVariantInProportionToTheShares() {
        start(create(definition("drawn", 0.5, 0.2, 0.3)));
        var counts = new HashMap<String, Integer>();
        var random = new Random(3);
        for (var i = 0; i < 20_000; i++) {
            var viewer = new UUID(random.nextLong(), random.nextLong());
            var assigned = assignments.of(viewer);
            assertThat(assignments.of(viewer)).isEqualTo(assigned);
            counts.merge(assigned.trial() == null ? "none" : assigned.trial().variant(), 1, Integer::sum);
        }

        assertThat(counts).containsOnlyKeys("v0", "v1", "v2");
        assertThat(counts.getOrDefault("v0", 0) / 20_000.0).isCloseTo(0.5, within(0.02));
        assertThat(counts.getOrDefault("v1", 0) / 20_000.0).isCloseTo(0.2, within(0.02));
    }

    @Test
    void replicasAgreeAndAStoppedExperimentGivesWayToTheDefault() {
        var another = new Assignments(store, new ExperimentProperties("arms-2", 0.1, 0.1), new SimpleMeterRegistry());
        var viewers = IntStream.range(0, 200).mapToObj(i -> UUID.randomUUID()).toList();
        another.refresh();
        var before = viewers.stream().map(another::of).toList();
        var experiment = create(definition("agreed", 0.5, 0.5));
        start(experiment);
        another.refresh();

        assertThat(viewers.stream().map(another::of).toList())
                .isEqualTo(viewers.stream().map(assignments::of).toList())
                .isNotEqualTo(before);

        stop(experiment, 1);
        another.refresh();
        assertThat(viewers.stream().map(another::of).toList()).isEqualTo(before);
        assertThat(before).allMatch(assigned -> assigned.trial() == null);
    }

    @Test
    void servesAPromotedVariantToEverybodyUntilItIsWithdrawn() {
        var experiment = create(definition("promoted", 0.5, 0.5));
        start(experiment);
        var promoted = call("POST", ALL + "/" + experiment + "/promote", 1L, Map.of("variant", "v1"), 200);

        assertThat(promoted.get("state").asString()).isEqualTo("PROMOTED");
        assertThat(promoted.at("/ended/promoted").asString()).isEqualTo("v1");
        assertThat(promoted.at("/ended/deed/by").asString()).isEqualTo(operator.toString());
        assertThat(IntStream.range(0, 50).mapToObj(i -> assignments.of(UUID.randomUUID())))
                .allMatch(assigned -> assigned.arm() == Arm.TFIDF && assigned.trial() == null);
        assertThat(stop(experiment, 2).get("state").asString()).isEqualTo("STOPPED");
        assertThat(IntStream.range(0, 100)
                        .mapToObj(i -> assignments.of(UUID.randomUUID()).arm()))
                .contains(Arm.HYBRID);
    }

    @Test
    void replacesTheWeightsOfAVariantOnly() {
        var definition = new HashMap<>(definition("weighed", 0.5, 0.5));
        definition.put(
                "variants",
                List.of(
                        variant("control", "TFIDF", 0.5, null),
                        variant(
                                "fresher",
                                "TFIDF",
                                0.5,
                                Map.of(
                                        "similarity", 0.2,
                                        "popularity", 0.2,
                                        "freshness", 0.6,
                                        "calibration", 0.1,
                                        "prior", 3))));
        start(create(definition));
        var found = IntStream.range(0, 50)
                .mapToObj(i -> assignments.of(UUID.randomUUID()))
                .toList();

        assertThat(found).anyMatch(assigned -> assigned.weights() == null);
        assertThat(found)
                .filteredOn(assigned -> assigned.weights() != null)
                .isNotEmpty()
                .allSatisfy(assigned -> {
                    var now = RankingParameters.DEFAULT;
                    assertThat(assigned.parameters(now).tfidf().freshness()).isEqualTo(0.6);
                    assertThat(assigned.parameters(now).signals()).isEqualTo(now.signals());
                });
    }

    @Test
    void refusesDefinitionsThatMakeNoSense() {
        refused(definition("half", 0.5, 0.4), "variants");
        refused(
                Map.of("name", "none", "hypothesis", "", "salt", "s", "variants", List.of(), "guardrails", List.of()),
                "variants");
        refused(withVariants(variant("a", "TFIDF", 0.5, null), variant("a", "HYBRID", 0.5, null)), "variants[1].name");
        refused(withVariants(variant("a", "TFIDF", 0.5, null), variant("b", "HYBRID", "NaN", null)), null);
        refused(withVariants(variant("a", "TFIDF", 0.5, null), variant("b", "MAGIC", 0.5, null)), null);
        refused(withGuardrails(Map.of("outcome", "REFUSALS", "direction", "NOT_ABOVE")), "guardrails[0].bound");
        refused(withGuardrails(Map.of("outcome", "REFUSALS", "direction", "NOT_ABOVE", "bound", "NaN")), null);

        assertThat(store.list(Instant.parse("9999-01-01T00:00:00Z"), 10)).isEmpty();
    }

    @Test
    void runsOneAtATime() {
        var first = create(definition("first", 0.5, 0.5));
        var second = create(definition("second", 0.5, 0.5));
        start(first);
        var refused = call("POST", ALL + "/" + second + "/start", 0L, null, 409);

        assertThat(refused.get("code").asString()).isEqualTo("EXPERIMENT_RUNNING");
        assertThat(call("GET", ALL + "/" + second, null, null, 200).get("state").asString())
                .isEqualTo("DRAFT");
        stop(first, 1);
        start(second);
        assertThat(call("POST", ALL + "/" + first + "/start", 2L, null, 409)
                        .get("code")
                        .asString())
                .isEqualTo("EXPERIMENT_STATE");
    }

    @Test
    void changesOnlyADraftThatWasReadInItsLatestVersion() {
        var id = create(definition("changed", 0.5, 0.5));
        var path = ALL + "/" + id;

        call("PUT", path, null, definition("without version", 0.5, 0.5), 428);
        call("PUT", path, 7L, definition("of another version", 0.5, 0.5), 412);
        var changed = call("PUT", path, 0L, definition("renamed", 0.5, 0.5), 200);
        assertThat(changed.at("/definition/name").asString()).isEqualTo("renamed");
        assertThat(changed.get("version").asLong()).isEqualTo(1);
        call("POST", path + "/start", 1L, null, 200);
        assertThat(call("PUT", path, 2L, definition("running", 0.5, 0.5), 409)
                        .get("code")
                        .asString())
                .isEqualTo("EXPERIMENT_STATE");
        call("POST", ALL + "/" + UUID.randomUUID() + "/start", 0L, null, 404);
    }

    @Test
    void tellsTheVariantOfAnAccount() {
        var id = create(definition("told", 0.5, 0.5));
        start(id);

        var told = call("GET", "/api/v1/admin/experiment-assignments/" + UUID.randomUUID(), null, null, 200);
        assertThat(told.get("experimentId").asString()).isEqualTo(id);
        assertThat(told.get("variant").asString()).isIn("v0", "v1");
    }

    @Test
    void namesItselfInEverySlotOfAViewer() {
        topics.publish(SampleCatalog.published(UUID.randomUUID(), UUID.randomUUID(), SampleCatalog.FOOD, "Soup"));
        var id = create(definition("named", 0.5, 0.5));
        start(id);
        var viewer = UUID.randomUUID();
        await().until(() -> {
            http.get()
                    .uri("/api/v1/feed")
                    .headers(headers -> headers.setBearerAuth(tokens.viewer(viewer)))
                    .exchange()
                    .expectStatus()
                    .isOk();
            return !named(viewer).isEmpty();
        });

        var assigned = assignments.of(viewer);
        assertThat(named(viewer))
                .containsOnly(
                        id + " " + Objects.requireNonNull(assigned.trial()).variant() + " "
                                + assigned.arm().code());
    }

    private List<String> named(UUID viewer) {
        return jdbc.sql("select experiment_id, variant, arm from impression where user_id = :viewer")
                .param("viewer", BinaryIds.bytes(viewer))
                .query((row, number) -> BinaryIds.readOrNull(row, "experiment_id") + " " + row.getString("variant")
                        + " " + row.getString("arm"))
                .list();
    }

    private Map<String, Object> withVariants(Object... variants) {
        var definition = new HashMap<>(definition("of variants", 0.5, 0.5));
        definition.put("variants", List.of(variants));
        return definition;
    }

    private Map<String, Object> withGuardrails(Object... guardrails) {
        var definition = new HashMap<>(definition("of guardrails", 0.5, 0.5));
        definition.put("guardrails", List.of(guardrails));
        return definition;
    }

    private static Map<String, Object> definition(String name, double... shares) {
        var arms = List.of("HYBRID", "TFIDF", "SEED");
        var variants = IntStream.range(0, shares.length)
                .mapToObj(i -> variant("v" + i, arms.get(i), shares[i], null))
                .toList();
        return Map.of(
                "name",
                name,
                "hypothesis",
                "It is better.",
                "salt",
                name,
                "variants",
                variants,
                "guardrails",
                List.of());
    }

    private static Map<String, Object> variant(
            String name, String arm, Object share, @Nullable Map<String, Object> weights) {
        var variant = new HashMap<String, Object>(Map.of("name", name, "arm", arm, "share", share));
        variant.put("weights", weights);
        return variant;
    }

    private void refused(Map<String, Object> definition, @Nullable String field) {
        var problem = call("POST", ALL, null, definition, 400);
        if (field != null) {
            assertThat(problem.get("code").asString()).isEqualTo("VALIDATION_FAILED");
            assertThat(problem.at("/errors/0/field").asString()).isEqualTo(field);
        }
    }

    private String create(Map<String, Object> definition) {
        return call("POST", ALL, null, definition, 201).get("id").asString();
    }

    private void start(String id) {
        call("POST", ALL + "/" + id + "/start", 0L, null, 200);
    }

    private JsonNode stop(String id, long version) {
        return call("POST", ALL + "/" + id + "/stop", version, Map.of("reason", "Seen enough."), 200);
    }

    private JsonNode call(String method, String path, @Nullable Long version, @Nullable Object body, int status) {
        var request = http.method(HttpMethod.valueOf(method)).uri(path).headers(headers -> {
            headers.setBearerAuth(tokens.of(operator, "operator", Role.OPERATOR));
            if (version != null) {
                headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\"");
            }
        });
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsString(body));
        }
        var answer = request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return JSON.readTree(String.valueOf(answer));
    }
}
