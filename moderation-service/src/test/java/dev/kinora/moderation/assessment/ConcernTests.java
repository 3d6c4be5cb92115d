package dev.kinora.moderation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class ConcernTests {

    private static final TypeReference<List<Concern>> CONCERNS = new TypeReference<>() {};

    @Test
    void isStoredAsItsCode() {
        List<Concern> concerns = List.of(
                new Concern.Harm(HarmCategory.SELF_HARM),
                new Concern.MissingStage(Stage.VISION),
                new Concern.NoAnswer("TIMEOUT", false),
                Concern.Doubt.UNSUPPORTED_LANGUAGE,
                Concern.Flood.COPIED_TEXT,
                Concern.Publication.SAMPLED);
        String stored = """
                ["SCORE_SELF_HARM","MISSING_VISION","TIMEOUT","UNSUPPORTED_LANGUAGE","COPIED_TEXT","SAMPLED"]""";

        assertThat(JsonMapper.shared().writeValueAsString(concerns)).isEqualTo(stored);
        assertThat(JsonMapper.shared().readValue(stored, CONCERNS)).isEqualTo(concerns);
    }

    /** Codes as stored cases contain them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SCORE_CHILD_SAFETY",
                "SCORE_HATE",
                "MISSING_HASH",
                "NO_VISION_MODEL",
                "FAILED_TEXT",
                "VISION_UNSAFE",
                "UNKNOWN_CODES",
                "CAPTIONS_TOO_LONG",
                "TEXT_TOO_LONG",
                "CLASSIFIER_UNAVAILABLE",
                "SCREENING_BROKE",
                "LINK_FLOOD",
                "REPEATED_TEXT"
            })
    void readsTheCodesOfEarlierVersions(String code) {
        assertThat(Concern.ofCode(code).code()).isEqualTo(code);
    }

    @Test
    void ordersConcernsByUrgencyAndHarmToChildrenFirst() {
        var review = new Verdict.Review(List.of(
                Concern.Doubt.VISION_UNSAFE,
                new Concern.NoAnswer("BLOCKED_PROHIBITED_CONTENT", true),
                new Concern.Harm(HarmCategory.HATE),
                Concern.CHILD_SAFETY,
                Concern.CHILD_SAFETY));

        assertThat(review.concerns().stream().map(Concern::code))
                .containsExactly("SCORE_CHILD_SAFETY", "BLOCKED_PROHIBITED_CONTENT", "SCORE_HATE", "VISION_UNSAFE");
        assertThat(review.isAboutChildren()).isTrue();
    }

    @Test
    void asksNobodyWithoutAReason() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Review(List.of()));
    }
}
