package dev.kinora.preference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.Categories;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeminiPreferenceAnalystTests {

    private static final List<CategoryScore> SCORES =
            List.of(new CategoryScore("Food & Cooking", 12.345), new CategoryScore("Comedy & Fun", 1));

    private final GeminiFake gemini = new GeminiFake();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final GeminiPreferenceAnalyst analyst = analyst("key-for-tests", Duration.ofSeconds(5), 100);

    @BeforeEach
    void answerWell() {
        gemini.says("""
                {"weights":[{"category":"Food & Cooking","weight":0.8},{"category":"Comedy & Fun","weight":0.2}]}""");
    }

    @AfterEach
    void close() {
        analyst.close();
        gemini.close();
    }

    @Test
    void takesTheWeightsOfTheAnswer() {
        assertThat(analyst.weigh(SCORES))
                .containsExactly(new CategoryWeight("Food & Cooking", 0.8), new CategoryWeight("Comedy & Fun", 0.2));
    }

    @Test
    void asksForStructuredOutputInTheNineteenCategories() {
        analyst.weigh(SCORES);

        var request = gemini.requests().getFirst();
        assertThat(request.path()).isEqualTo("/v1beta/models/gemini-2.5-flash:generateContent");
        assertThat(request.apiKey()).isEqualTo("key-for-tests");
        JsonNode config = new JsonMapper().readTree(request.body()).path("generationConfig");
        assertThat(config.path("responseMimeType").asString()).isEqualTo("application/json");
        JsonNode names = config.at("/responseSchema/properties/weights/items/properties/category/enum");
        assertThat(names.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(Categories.ALL);
    }

    @Test
    void sendsNothingButCategoriesAndScores() {
        analyst.weigh(SCORES);

        JsonNode sent = new JsonMapper().readTree(gemini.requests().getFirst().body());
        assertThat(sent.at("/contents/0/parts/0/text").asString())
                .isEqualTo("Food & Cooking: 12.35\nComedy & Fun: 1.00");
        assertThat(sent.path("contents").size()).isEqualTo(1);
    }

    @Test
    void asksNothingAboutAnEmptyHistory() {
        assertThat(analyst.weigh(List.of())).isEmpty();
        assertThat(gemini.requests()).isEmpty();
    }

    @Test
    void countsWhatItDropped() {
        gemini.says("""
                {"weights":[{"category":"Gambling","weight":0.8},{"category":"Comedy & Fun","weight":0.2}]}""");

        assertThat(analyst.weigh(SCORES)).containsExactly(new CategoryWeight("Comedy & Fun", 1.0));
        assertThat(meters.counter("kinora.preference.gemini.dropped").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sorry, I can't.",
                "",
                "{\"weights\":",
                "{\"weights\":[{\"category\":\"Gambling\",\"weight\":1}]}"
            })
    void refusesAnAnswerThatIsNotWhatWasAskedFor(String text) {
        gemini.says(text);

        assertUnavailable(Reason.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"candidates\":[]}"})
    void refusesAResponseWithoutACandidate(String raw) {
        gemini.sendsRaw(raw);

        assertUnavailable(Reason.INVALID);
    }

    @Test
    void refusesAResponseThatIsNoJson() {
        gemini.sendsRaw("<html>502</html>");

        assertThatThrownBy(() -> analyst.weigh(SCORES)).isInstanceOf(AnalystUnavailableException.class);
    }

    @Test
    void saysThatThePromptWasBlocked() {
        gemini.blocksThePrompt();

        assertUnavailable(Reason.BLOCKED);
    }

    @Test
    void saysThatTheAnswerWasBlocked() {
        gemini.stopsForSafety();

        assertUnavailable(Reason.BLOCKED);
    }

    @Test
    void repeatsOnceWhenItIsRateLimited() {
        gemini.fails(429, "RESOURCE_EXHAUSTED");

        assertUnavailable(Reason.RATE_LIMITED);
        assertThat(gemini.requests()).hasSize(2);
    }

    @Test
    void saysThatTheKeyIsRefusedWithoutARepeat() {
        gemini.fails(403, "PERMISSION_DENIED");

        assertUnavailable(Reason.UNREACHABLE);
        assertThat(gemini.requests()).hasSize(1);
    }

    @Test
    void givesUpOnASlowAnswer() {
        gemini.neverAnswers();
        try (var hasty = analyst("key-for-tests", Duration.ofMillis(300), 100)) {
            assertThatThrownBy(() -> hasty.weigh(SCORES))
                    .isInstanceOfSatisfying(
                            AnalystUnavailableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        }
    }

    @Test
    void asksNoMoreOnceTheBudgetIsUsed() {
        try (var poor = analyst("key-for-tests", Duration.ofSeconds(5), 1)) {
            poor.weigh(SCORES);

            assertThatThrownBy(() -> poor.weigh(SCORES))
                    .isInstanceOfSatisfying(
                            AnalystUnavailableException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.BUDGET));
        }
        assertThat(gemini.requests()).hasSize(1);
    }

    @Test
    void doesNotStartWithoutAKey() {
        assertThatIllegalStateException().isThrownBy(() -> analyst(" ", Duration.ofSeconds(5), 1));
    }

    private void assertUnavailable(Reason reason) {
        assertThatThrownBy(() -> analyst.weigh(SCORES))
                .isInstanceOfSatisfying(
                        AnalystUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private GeminiPreferenceAnalyst analyst(String key, Duration timeout, int budget) {
        var properties = new GeminiProperties(
                new ApiKey(key), "gemini-2.5-flash", gemini.url(), timeout, 2, budget, 5, Duration.ofMinutes(10));
        var calls = new CallBudget(InstantSource.system(), budget, 5, properties.pause());
        return new GeminiPreferenceAnalyst(properties, "Weigh.", calls, meters);
    }
}
