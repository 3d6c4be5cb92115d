package dev.kinora.moderation.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

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
}
