package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.policy.Stage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class StageResultTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"null | ", "\"SCORE_HATE\" | SCORE_HATE", "\"VISION_UNSAFE\" | VISION_UNSAFE"})
    void readsTheOneConcernThatEarlierVersionsKept(String stored, String code) {
        var result = JsonMapper.shared().readValue("""
                        {"stage":"TEXT","failure":null,"urgent":false,"concern":%s,"signals":[],
                         "suggestion":{"category":null,"hashtags":[]}}""".formatted(stored), StageResult.class);

        assertThat(result.concerns()).isEqualTo(code == null ? List.of() : List.of(Concern.ofCode(code)));
    }

    @Test
    void readsItsOwnJson() {
        var result = StageResult.found(
                Stage.TEXT, List.of(), List.of(Concern.CHILD_SAFETY, Concern.Doubt.UNSUPPORTED_LANGUAGE));

        assertThat(JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(result), StageResult.class))
                .isEqualTo(result);
    }
}
