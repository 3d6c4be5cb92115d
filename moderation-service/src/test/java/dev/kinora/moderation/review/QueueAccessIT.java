package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.screening.ReadingTextModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Routing rules, and queues that are there for some only. */
@Import(ReadingTextModel.class)
class QueueAccessIT extends ModerationFlow {

    private static final String ROUTING = "/api/v1/moderation/routing";
    private static final String QUEUE = "ADMINS_ONLY";

    @Autowired
    private CaseIntake intake;

    private Answer before = new Answer(0, JsonMapper.shared().createObjectNode(), null);

    /** The queue stays for ever, as queues do, with its roles and the rule that fills it given here. */
    private Answer put(List<String> roles, List<Map<String, Object>> more) {
        before = get(ROUTING, admin());
        List<Object> queues = new ArrayList<>();
        before.body().path("rules").path("queues").forEach(queue -> {
            if (!queue.path("code").asString().equals(QUEUE)) {
                queues.add(queue);
            }
        });
        queues.add(Map.of("code", QUEUE, "roles", roles, "targetMinutes", 30));
        List<Object> rules = new ArrayList<>(more);
        before.body().path("rules").path("rules").forEach(rule -> {
            if (!rule.path("queue").asString().equals(QUEUE)) {
                rules.add(rule);
            }
        });
        var fallback = before.body().path("rules").path("fallback").asString();
        return call(
                HttpMethod.PUT,
                ROUTING,
                admin(),
                Map.of("If-Match", String.valueOf(before.etag())),
                Map.of("queues", queues, "rules", rules, "fallback", fallback));
    }

    private String admin() {
        return tokens.admin(mira);
    }

    @BeforeEach
    void routeDangerousActsToAdministrators() {
        Map<String, Object> rule = Map.of(
                "name",
                "Dangerous acts",
                "queue",
                QUEUE,
                "purposes",
                List.of(),
                "kinds",
                List.of(),
                "concerns",
                List.of("SCORE_DANGEROUS_ACTS"),
                "leastSeverity",
                0);
        assertThat(put(List.of("ADMIN"), List.of(rule)).status()).isEqualTo(200);
    }

    @AfterEach
    void openTheQueueAndEmptyItOfRules() {
        assertThat(put(List.of("ADMIN", "MODERATOR"), List.of()).status()).isEqualTo(200);
    }

    private JsonNode opened() {
        var suspicious = Samples.comment(new Verdict.Review(new Concern.Harm(HarmCategory.DANGEROUS_ACTS)));
        intake.settle(suspicious);
        return get(CASES + "?contentId=" + suspicious.content().id(), admin())
                .body()
                .path("items")
                .path(0);
    }

    @Test
    void saysWhichRuleOfWhichVersionBroughtACaseToItsQueue() {
        var one = opened();

        assertThat(one.path("queue").asString()).isEqualTo(QUEUE);
        assertThat(one.path("why").path("rule").asString()).isEqualTo("Dangerous acts");
        assertThat(one.path("why").path("routingVersion").asLong())
                .isEqualTo(get(ROUTING, admin()).body().path("version").asLong());
    }

    @Test
    void hidesAQueueFromWhoeverHasNoAccess() {
        var one = opened();
        var id = one.path("id").asString();
        var contentId = one.path("contentId").asString();

        for (var query : List.of("?contentId=" + contentId, "?queue=" + QUEUE, "?reason=SCORE_DANGEROUS_ACTS")) {
            assertThat(get(CASES + query, moderator()).body().path("items").toString())
                    .doesNotContain(id);
            assertThat(get(CASES + query, admin()).body().path("items").toString())
                    .contains(id);
        }
        for (var path : List.of("", "/reports", "/appeals")) {
            assertThat(get(CASES + "/" + id + path, moderator()).text("code")).isEqualTo("CASE_NOT_FOUND");
        }
        for (var path : List.of("/claim", "/release", "/explanation")) {
            assertThat(post(CASES + "/" + id + path, moderator(), null).text("code"))
                    .isEqualTo("CASE_NOT_FOUND");
        }
        assertThat(post(CASES + "/" + id + "/skip", moderator(), Map.of()).text("code"))
                .isEqualTo("CASE_NOT_FOUND");
        var next = post(CASES + "/next", moderator(), Map.of("queue", QUEUE, "claim", true));
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body().path("caseId").isNull()).isTrue();
        var metrics = get("/api/v1/moderation/metrics", moderator()).body();
        assertThat(metrics.path("queues").toString()).doesNotContain(QUEUE);
        assertThat(metrics.path("openByQueue").has(QUEUE)).isFalse();
        assertThat(get("/api/v1/moderation/metrics", admin())
                        .body()
                        .path("openByQueue")
                        .path(QUEUE)
                        .asInt())
                .isPositive();
        var claimed = post(CASES + "/" + id + "/claim", admin(), null);
        assertThat(claimed.status()).isEqualTo(200);

        var decision = decide(claimed, admin(), "APPROVE", "NO_VIOLATION").text("id");
        for (var search : List.of("?limit=200", "?person=" + mira + "&limit=200")) {
            assertThat(get("/api/v1/moderation/decisions" + search, moderator())
                            .body()
                            .toString())
                    .doesNotContain(decision);
            assertThat(get("/api/v1/moderation/decisions" + search, admin())
                            .body()
                            .toString())
                    .contains(decision);
        }
    }

    @Test
    void keepsQueuesAndRefusesChangesOfOldRules() {
        var stale = call(
                HttpMethod.PUT,
                ROUTING,
                admin(),
                Map.of("If-Match", String.valueOf(before.etag())),
                before.body().path("rules"));
        assertThat(stale.text("code")).isEqualTo("PRECONDITION_FAILED");

        var without = call(
                HttpMethod.PUT,
                ROUTING,
                admin(),
                Map.of("If-Match", "*"),
                Map.of(
                        "queues",
                        List.of(Map.of("code", "ESCALATED", "roles", List.of("ADMIN"), "targetMinutes", 5)),
                        "rules",
                        List.of(),
                        "fallback",
                        "ESCALATED"));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text("code")).isEqualTo("QUEUE_MISSING");
        assertThat(without.text("detail")).contains("VIDEOS");
        assertThat(call(HttpMethod.PUT, ROUTING, moderator(), Map.of("If-Match", "*"), Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void previewsWhereWaitingCasesWouldGo() {
        opened();
        var rules = get(ROUTING, admin()).body().path("rules");

        var same = post(ROUTING + "/preview", admin(), rules).body();
        assertThat(flow(same, QUEUE, QUEUE)).isPositive();
        var before = get(ROUTING, admin()).body().path("version").asLong();
        var everything = Map.of(
                "queues",
                rules.path("queues"),
                "rules",
                List.of(rule("Everything", List.of()), rule("Never", List.of("SCORE_SPAM"))),
                "fallback",
                "COMMENTS");
        assertThat(post(ROUTING + "/preview", admin(), everything).text("code")).isEqualTo("VALIDATION_FAILED");

        var none = Map.of("queues", rules.path("queues"), "rules", List.of(), "fallback", "COMMENTS");
        var moved = post(ROUTING + "/preview", admin(), none).body();
        assertThat(flow(moved, QUEUE, "COMMENTS")).isEqualTo(flow(same, QUEUE, QUEUE));
        assertThat(moved.path("complete").asBoolean()).isTrue();
        assertThat(get(ROUTING, admin()).body().path("version").asLong()).isEqualTo(before);
        assertThat(post(ROUTING + "/preview", moderator(), rules).status()).isEqualTo(403);
    }

    private static long flow(JsonNode preview, String from, String to) {
        return preview.path("flows")
                .valueStream()
                .filter(flow -> flow.path("from").asString().equals(from)
                        && flow.path("to").asString().equals(to))
                .mapToLong(flow -> flow.path("cases").asLong())
                .sum();
    }

    private static Map<String, Object> rule(String name, List<String> concerns) {
        return Map.of(
                "name",
                name,
                "queue",
                QUEUE,
                "purposes",
                List.of(),
                "kinds",
                List.of(),
                "concerns",
                concerns,
                "leastSeverity",
                0);
    }

    @Test
    void goesBackToAnEarlierVersionAndKeepsTheQueues() {
        var present = get(ROUTING, admin());
        var version = present.body().path("version").asLong();
        assertThat(put(List.of("ADMIN"), List.of()).status()).isEqualTo(200);

        var stale = call(
                HttpMethod.POST,
                ROUTING + "/versions/" + version + "/restoration",
                admin(),
                Map.of("If-Match", String.valueOf(present.etag())),
                null);
        assertThat(stale.status()).isEqualTo(412);
        var restored = restore(version);

        assertThat(restored.body().path("version").asLong()).isEqualTo(version + 2);
        assertThat(restored.body().path("rules")).isEqualTo(present.body().path("rules"));
        var newest =
                get(ROUTING + "/versions", moderator()).body().path("items").path(0);
        assertThat(newest.path("version").asLong()).isEqualTo(version + 2);
        assertThat(newest.path("restoredFrom").asLong()).isEqualTo(version);
        assertThat(newest.path("by").asString()).isNotEmpty();
        assertThat(get(ROUTING + "/versions/" + version, moderator()).body()).isEqualTo(present.body());
        assertThat(get("/api/v1/moderation/audit-log", moderator())
                        .body()
                        .path("items")
                        .path(0)
                        .path("detail")
                        .asString())
                .isEqualTo("from routing:" + version);

        var shipped = restore(0);
        assertThat(shipped.body().path("rules").path("queues").toString()).contains(QUEUE);
        assertThat(restore(version).status()).isEqualTo(200);
        assertThat(get(ROUTING + "/versions/1000000", moderator()).text("code")).isEqualTo("ROUTING_VERSION_NOT_FOUND");
        assertThat(post(ROUTING + "/versions/" + version + "/restoration", moderator(), null)
                        .status())
                .isEqualTo(403);
    }

    private Answer restore(long version) {
        return call(
                HttpMethod.POST,
                ROUTING + "/versions/" + version + "/restoration",
                admin(),
                Map.of("If-Match", String.valueOf(get(ROUTING, admin()).etag())),
                null);
    }
}
