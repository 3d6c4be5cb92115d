package dev.kinora.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class TrustedCreatorsTests {

    @Test
    void asksForTheLocalLookAtPicturesInPlaceOfAVisionModel() {
        var rules = JsonMapper.shared().readTree("""
                        {"requiredStages": ["HASH", "TEXT", "VISION"], "suggestionThreshold": 0.8,
                         "publishing": {"preset": "VISION", "approvals": 1, "strikeDays": 1, "sample": 0}}""");

        var changed = TrustedCreators.trusting(rules);

        assertThat(JsonMapper.shared().writeValueAsString(changed.path("requiredStages")))
                .isEqualTo("[\"HASH\",\"TEXT\",\"LOCAL_VISION\"]");
        assertThat(JsonMapper.shared().writeValueAsString(changed.path("publishing")))
                .contains("\"preset\":\"TRUSTED\"", "\"approvals\":3", "\"sample\":0.1");
        assertThat(changed.path("suggestionThreshold").asDouble()).isEqualTo(0.8);
        assertThat(rules.path("requiredStages").size()).as("the original").isEqualTo(3);
    }
}
