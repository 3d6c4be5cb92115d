package dev.kinora.preference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.Categories;
import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import dev.kinora.starter.gemini.GeminiClient;
import dev.kinora.starter.gemini.GeminiProperties;
import dev.kinora.starter.gemini.GeminiProperties.Calls;
import dev.kinora.starter.gemini.GeminiProperties.Price;
import dev.kinora.starter.gemini.GeminiProperties.Provider;
import dev.kinora.starter.secret.Secret;
import dev.kinora.testsupport.FakeGemini;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class GeminiPreferenceAnalystTests {

    private static final List<CategoryScore> SCORES =
            List.of(new CategoryScore("Food & Cooking", 12.345), new CategoryScore("Comedy & Fun", 1));

    private static final String WELL = """
            {"weights":[{"category":"Food & Cooking","weight":0.8},{"category":"Comedy & Fun","weight":0.2}]}""";

    private final FakeGemini gemini = new FakeGemini();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final AtomicInteger budget = new AtomicInteger(100);
    private final GeminiClient client =
            GeminiClient.create(properties(Provider.AI_STUDIO), () -> budget.getAndDecrement() > 0, meters);
    private final GeminiPreferenceAnalyst analyst = new GeminiPreferenceAnalyst(client, "Weigh.", meters);

    @AfterEach
    void close() {
        client.close();
        gemini.close();
    }

    @Test
    void takesTheWeightsOfTheAnswer() {
        gemini.answers(WELL);

        assertThat(analyst.weigh(SCORES))
                .containsExactly(new CategoryWeight("Food & Cooking", 0.8), new CategoryWeight("Comedy & Fun", 0.2));
    }

    @Test
    void asksForStructuredOutputInTheNineteenCategories() {
        gemini.answers(WELL);

        analyst.weigh(SCORES);

        JsonNode config = gemini.asked().getFirst().body().path("generationConfig");
        assertThat(config.path("responseMimeType").asString()).isEqualTo("application/json");
        JsonNode names = config.at("/responseSchema/properties/weights/items/properties/category/enum");
        assertThat(names.valueStream().map(JsonNode::asString)).containsExactlyElementsOf(Categories.ALL);
    }

    @Test
    void sendsNothingButCategoriesAndScores() {
        gemini.answers(WELL);

        analyst.weigh(SCORES);

        JsonNode sent = gemini.asked().getFirst().body();
        assertThat(sent.at("/contents/0/parts/0/text").asString())
                .isEqualTo("Food & Cooking: 12.35\nComedy & Fun: 1.00");
        assertThat(sent.path("contents").size()).isEqualTo(1);
    }

    @Test
    void asksNothingAboutAnEmptyHistory() {
        assertThat(analyst.weigh(List.of())).isEmpty();
        assertThat(gemini.asked()).isEmpty();
    }

    @Test
    void countsDroppedEntries() {
        gemini.answers("""
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
    void refusesAnAnswerOfAnotherForm(String text) {
        gemini.answers(text);

        assertUnavailable(Reason.INVALID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"candidates\":[]}"})
    void refusesAResponseWithoutACandidate(String raw) {
        gemini.sends(raw);

        assertUnavailable(Reason.INVALID);
    }

    @Test
    void refusesAResponseThatIsNoJson() {
        gemini.sends("<html>502</html>");

        assertThatThrownBy(() -> analyst.weigh(SCORES)).isInstanceOf(AnalystUnavailableException.class);
    }

    @Test
    void saysThatThePromptWasBlocked() {
        gemini.blocksPrompt("PROHIBITED_CONTENT");

        assertUnavailable(Reason.BLOCKED);
    }

    @Test
    void saysThatTheAnswerWasBlocked() {
        gemini.candidate("", "SAFETY");

        assertUnavailable(Reason.BLOCKED);
    }

    @Test
    void repeatsOnceWhenItIsRateLimited() {
        gemini.fails(429, "RESOURCE_EXHAUSTED");

        assertUnavailable(Reason.RATE_LIMITED);
        assertThat(gemini.asked()).hasSize(2);
    }

    @Test
    void saysThatTheKeyIsRefusedWithoutARepeat() {
        gemini.fails(403, "PERMISSION_DENIED");

        assertUnavailable(Reason.MISCONFIGURED);
        assertThat(gemini.asked()).hasSize(1);
    }

    @Test
    void refusesAnAnswerWithoutAFinishReason() {
        gemini.candidate(WELL, null);

        assertUnavailable(Reason.INVALID);
    }

    @Test
    void asksVertexForTheSame() {
        gemini.answers(WELL);
        try (var vertex = GeminiClient.create(properties(Provider.VERTEX), () -> true, meters)) {
            assertThat(new GeminiPreferenceAnalyst(vertex, "Weigh.", meters).weigh(SCORES))
                    .hasSize(2);
        }
    }

    @Test
    void stopsCallingWhenTheBudgetIsSpent() {
        gemini.answers(WELL);
        budget.set(1);
        analyst.weigh(SCORES);

        assertUnavailable(Reason.BUDGET);
        assertThat(gemini.asked()).hasSize(1);
    }

    private void assertUnavailable(Reason reason) {
        assertThatThrownBy(() -> analyst.weigh(SCORES))
                .isInstanceOfSatisfying(
                        AnalystUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private GeminiProperties properties(Provider provider) {
        var calls = new Calls(Duration.ofSeconds(5), 2, Duration.ofMillis(20), 5, Duration.ofMinutes(10), 100, null);
        return new GeminiProperties(
                provider,
                "gemini-2.5-flash",
                "kinora-test",
                "us-central1",
                new Secret("key"),
                gemini.uri(),
                Price.UNKNOWN,
                calls);
    }
}
