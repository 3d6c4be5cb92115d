package dev.kinora.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class PolicyIT extends ModerationFlow {

    private static final String PATH = "/api/v1/moderation/policies/default";

    @Test
    void goesBackToAnEarlierVersionByANewOne() {
        String admin = tokens.admin(UUID.randomUUID());
        var before = get(PATH, moderator());
        assertThat(before.etag()).isEqualTo("\"" + before.text("version") + "\"");
        var other = (ObjectNode) before.body().path("rules").deepCopy();
        other.put("suggestionThreshold", 0.5);
        long changed = putInForce(other);
        String restoration = PATH + "/versions/" + before.text("version") + "/restoration";
        var headers = Map.of("If-Match", "\"" + changed + "\"");

        assertThat(call(HttpMethod.POST, restoration, moderator(), headers, null)
                        .status())
                .isEqualTo(403);
        assertThat(call(HttpMethod.POST, restoration, admin, Map.of(), null).status())
                .isEqualTo(428);
        var restored = call(HttpMethod.POST, restoration, admin, headers, null);

        assertThat(restored.body().path("version").asLong()).isEqualTo(changed + 1);
        assertThat(restored.body().path("rules")).isEqualTo(before.body().path("rules"));
        assertThat(call(HttpMethod.POST, restoration, admin, headers, null).status())
                .isEqualTo(412);
        assertThat(call(HttpMethod.POST, PATH + "/versions/1000000/restoration", admin, headers, null)
                        .status())
                .isEqualTo(404);
        var listed = get(PATH + "/versions", moderator()).body().path("items").get(0);
        assertThat(listed.path("restoredFrom").asString()).isEqualTo(before.text("version"));
        assertThat(listed.path("publishedBy").isNull()).isTrue();
        var line = get("/api/v1/moderation/audit-log", moderator())
                .body()
                .path("items")
                .get(0);
        assertThat(line.path("action").asString()).isEqualTo("POLICY_RESTORED");
        assertThat(line.path("subject").asString()).isEqualTo("policy:default/" + restored.text("version"));
        assertThat(line.path("detail").asString()).isEqualTo("from default/" + before.text("version"));
    }

    @Test
    void refusesAPolicyThatWouldRejectVideosForTheirWords() {
        var rules = (ObjectNode) get(PATH, moderator()).body().path("rules").deepCopy();
        rules.putArray("rejectingStages").add("HASH").add("TEXT");

        var refused = draft(rules);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().toString()).contains("TEXT and PICTURE_TEXT cannot be rejecting stages");
    }

    @Test
    void letsNobodyChangeItWithoutADraft() {
        var rules = get(PATH, moderator()).body().path("rules");

        assertThat(call(HttpMethod.PUT, PATH, tokens.admin(mira), Map.of("If-Match", "*"), rules)
                        .status())
                .isEqualTo(405);
        assertThat(get("/api/v1/moderation/policies/other", moderator()).status())
                .isEqualTo(404);
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

        assertThat(errors(share)).containsExactly("rules.publishing.sample must be less than or equal to 1");
        assertThat(errors(stage))
                .singleElement()
                .asString()
                .startsWith("rules.requiredStages")
                .contains("must be one of HASH, TEXT");
        assertThat(errors(crossed)).containsExactly("rules.video[VIOLENCE].ordered review must not be above reject");
        assertThat(errors(preset)).containsExactly("rules.publishing.preset must be one of STRICT, TRUSTED, VISION");
    }

    @Test
    void listsItsVersionsAndShowsEachAsItWas() {
        var before = get(PATH, moderator());
        var rules = (ObjectNode) before.body().path("rules").deepCopy();
        ((ObjectNode) rules.path("publishing")).put("preset", "STRICT");

        long changed = putInForce(rules);
        var newest = get(PATH + "/versions", moderator()).body().path("items");

        assertThat(newest.get(0).path("version").asString()).isEqualTo(String.valueOf(changed));
        assertThat(newest.get(0).path("publishing").path("preset").asString()).isEqualTo("STRICT");
        assertThat(newest.get(0).path("createdBy").asString()).isEqualTo("mira");
        assertThat(newest.get(0).path("publishedBy").asString()).isEqualTo("publisher");
        assertThat(get(PATH + "/versions/" + changed + "/changes", moderator()).body())
                .isEqualTo(JsonMapper.shared().readTree("""
                        [{"path":"publishing.preset","before":"\\"VISION\\"","after":"\\"STRICT\\""}]"""));
        assertThat(newest.get(1).path("version").asString()).isEqualTo(before.text("version"));
        var earlier = get(PATH + "/versions/" + before.text("version"), moderator());
        assertThat(earlier.body()).isEqualTo(before.body());
        putInForce(earlier.body().path("rules"));
        assertThat(get(PATH + "/versions/1000000", moderator()).status()).isEqualTo(404);
        assertThat(get("/api/v1/moderation/policies/other/versions", moderator())
                        .status())
                .isEqualTo(404);
    }

    private Answer draft(ObjectNode rules) {
        return post(PATH + "/drafts", tokens.admin(mira), Map.of("rules", rules));
    }

    private List<String> errors(ObjectNode rules) {
        var refused = draft(rules);
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
        long changed = putInForce(rules);
        post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);

        var decided = decide(get(CASES + "/" + seen.text("id"), moderator()), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(decided.status()).isEqualTo(201);
        assertThat(seen.text("policyVersion")).isNotEqualTo("default/" + changed);
        assertThat(get("/api/v1/decisions/" + decided.text("id"), moderator()).text("policyVersion"))
                .isEqualTo("default/" + changed);
    }
}
