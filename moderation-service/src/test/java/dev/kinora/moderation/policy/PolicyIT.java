package dev.kinora.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.node.ObjectNode;

class PolicyIT extends ModerationFlow {

    private static final String PATH = "/api/v1/moderation/policies/default";

    @Test
    void makesANewVersionOfAPolicy() {
        String admin = tokens.admin(UUID.randomUUID());
        var before = get(PATH, moderator());
        assertThat(before.etag()).isEqualTo("\"" + before.text("version") + "\"");
        var rules = before.body().path("rules");

        var headers = Map.of("If-Match", String.valueOf(before.etag()));
        var changed = call(HttpMethod.PUT, PATH, admin, headers, rules);
        assertThat(changed.body().path("version").asLong())
                .isEqualTo(before.body().path("version").asLong() + 1);
        assertThat(changed.body().path("rules")).isEqualTo(rules);

        assertThat(call(HttpMethod.PUT, PATH, admin, headers, rules).status()).isEqualTo(412);
        assertThat(call(HttpMethod.PUT, PATH, admin, Map.of(), rules).status()).isEqualTo(428);
        assertThat(call(HttpMethod.PUT, PATH, moderator(), headers, rules).status())
                .isEqualTo(403);
        assertThat(call(HttpMethod.PUT, PATH, admin, headers, Map.of("video", Map.of(), "suggestionThreshold", 0.8))
                        .text("code"))
                .isEqualTo("VALIDATION_FAILED");
        assertThat(get("/api/v1/moderation/policies/other", moderator()).status())
                .isEqualTo(404);
    }

    @Test
    void refusesAPolicyThatWouldRejectVideosForTheirWords() {
        String admin = tokens.admin(UUID.randomUUID());
        var before = get(PATH, moderator());
        var rules = (ObjectNode) before.body().path("rules").deepCopy();
        rules.putArray("rejectingStages").add("HASH").add("TEXT");

        var refused = call(HttpMethod.PUT, PATH, admin, Map.of("If-Match", String.valueOf(before.etag())), rules);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("TEXT and PICTURE_TEXT cannot be rejecting stages");
    }

    @Test
    void namesTheFieldThatIsWrong() {
        var rules = get(PATH, moderator()).body().path("rules");
        var share = (ObjectNode) rules.deepCopy();
        ((ObjectNode) share.path("publishing")).put("sample", 1.5);
        var stage = (ObjectNode) rules.deepCopy();
        stage.putArray("requiredStages").add("HASH").add("CRYSTAL_BALL");
        var crossed = (ObjectNode) rules.deepCopy();
        ((ObjectNode) crossed.path("video").path("VIOLENCE")).put("review", 0.95);
        var preset = (ObjectNode) rules.deepCopy();
        ((ObjectNode) preset.path("publishing")).put("preset", "EVERYBODY");

        assertThat(errors(share)).containsExactly("publishing.sample must be less than or equal to 1");
        assertThat(errors(stage))
                .singleElement()
                .asString()
                .startsWith("requiredStages")
                .contains("must be one of HASH, TEXT");
        assertThat(errors(crossed)).containsExactly("video[VIOLENCE].ordered review must not be above reject");
        assertThat(errors(preset)).containsExactly("publishing.preset must be one of STRICT, TRUSTED, VISION");
    }

    @Test
    void listsItsVersionsAndShowsEachAsItWas() {
        var before = get(PATH, moderator());
        var rules = (ObjectNode) before.body().path("rules").deepCopy();
        ((ObjectNode) rules.path("publishing")).put("preset", "STRICT");

        var changed = call(HttpMethod.PUT, PATH, tokens.admin(mira), Map.of("If-Match", "*"), rules);
        var newest = get(PATH + "/versions", moderator()).body().path("items");

        assertThat(newest.get(0).path("version").asString()).isEqualTo(changed.text("version"));
        assertThat(newest.get(0).path("publishing").path("preset").asString()).isEqualTo("STRICT");
        assertThat(newest.get(0).path("createdBy").asString()).isNotEmpty();
        assertThat(newest.get(1).path("version").asString()).isEqualTo(before.text("version"));
        var earlier = get(PATH + "/versions/" + before.text("version"), moderator());
        assertThat(earlier.body()).isEqualTo(before.body());
        var undone = call(
                HttpMethod.PUT,
                PATH,
                tokens.admin(mira),
                Map.of("If-Match", String.valueOf(changed.etag())),
                earlier.body().path("rules"));
        assertThat(undone.body().path("rules")).isEqualTo(before.body().path("rules"));
        assertThat(get(PATH + "/versions/1000000", moderator()).status()).isEqualTo(404);
        assertThat(get("/api/v1/moderation/policies/other/versions", moderator())
                        .status())
                .isEqualTo(404);
    }

    private List<String> errors(ObjectNode rules) {
        var refused = call(HttpMethod.PUT, PATH, tokens.admin(mira), Map.of("If-Match", "*"), rules);
        assertThat(refused.status()).isEqualTo(400);
        return refused.body()
                .path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + " "
                        + error.path("message").asString())
                .toList();
    }

    @Test
    void decisionsOfPeopleNameThePolicyOfTheirDay() {
        var videoId = UUID.randomUUID();
        topics.publish(video(videoId, "Sunset over the lake", "", 1));
        var seen = awaitCase(videoId);
        var rules = get(PATH, moderator()).body().path("rules");
        var changed = call(HttpMethod.PUT, PATH, tokens.admin(mira), Map.of("If-Match", "*"), rules);
        post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);

        var decided = decide(get(CASES + "/" + seen.text("id"), moderator()), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(decided.status()).isEqualTo(201);
        assertThat(seen.text("policyVersion")).isNotEqualTo("default/" + changed.text("version"));
        assertThat(get("/api/v1/decisions/" + decided.text("id"), moderator()).text("policyVersion"))
                .isEqualTo("default/" + changed.text("version"));
    }

    @Test
    void notesInTheLogWhoChangedAPolicy() {
        var before = get(PATH, moderator());
        var headers = Map.of("If-Match", "*");

        var changed = call(
                HttpMethod.PUT, PATH, tokens.admin(mira), headers, before.body().path("rules"));

        var line = get("/api/v1/moderation/audit-log", moderator())
                .body()
                .path("items")
                .get(0);
        assertThat(line.path("action").asString()).isEqualTo("POLICY_CHANGED");
        assertThat(line.path("subject").asString()).isEqualTo("policy:default/" + changed.text("version"));
        assertThat(line.path("actor").path("id").asString()).isEqualTo(mira.toString());
        assertThat(line.path("caseId").isNull()).isTrue();
    }
}
