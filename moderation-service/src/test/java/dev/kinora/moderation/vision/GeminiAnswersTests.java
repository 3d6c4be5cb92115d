package dev.kinora.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.vision.VisionResult.Answer;
import dev.kinora.moderation.vision.VisionResult.Finding;
import dev.kinora.moderation.vision.VisionResult.NoAnswer;
import dev.kinora.starter.gemini.GeminiResult.Answered;
import dev.kinora.starter.gemini.GeminiResult.Bill;
import dev.kinora.starter.gemini.GeminiResult.Failed;
import dev.kinora.starter.gemini.GeminiResult.Failure;
import dev.kinora.starter.gemini.GeminiResult.Incomplete;
import dev.kinora.starter.gemini.GeminiResult.Withheld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiAnswersTests {

    private static final GeminiPrompt PROMPT =
            new GeminiPrompt("p1", "Look", "{}", Rules.shipped().categories());

    private static VisionResult read(String text) {
        return GeminiAnswers.read(new Answered(text, "m", Bill.NONE), PROMPT, 10_000);
    }

    @Test
    void readsAnAnswer() {
        var result = read("""
                {"is_safe":false,"instructs_model":false,"reason":"a fight","language":"en",
                 "categories":[{"code":"VIOLENCE","score":0.8,"start_ms":1000,"end_ms":2500,"evidence":"two people fight"}],
                 "suggested_categories":["Sports & Fitness"],"hashtags":["#Boxing","ring side"]}""");

        assertThat(result).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.safe()).isFalse();
            assertThat(answer.findings())
                    .containsExactly(
                            new Finding("VIOLENCE", HarmCategory.VIOLENCE, 0.8, 1000L, 2500L, "two people fight"));
            assertThat(answer.suggestedCategories()).containsExactly("Sports & Fitness");
            assertThat(answer.hashtags()).containsExactly("boxing");
            assertThat(answer.language()).isEqualTo("en");
            assertThat(answer.source().version()).isEqualTo("m/p1");
        });
    }

    @Test
    void dropsAndCountsUnknownCodesAndCategories() {
        var result = read("""
                {"is_safe":true,"instructs_model":false,"reason":"","categories":[
                  {"code":"MADE_UP","score":1,"evidence":""},{"code":"SPAM","score":0.1,"evidence":""}],
                 "suggested_categories":["Everything"],"hashtags":[]}""");

        assertThat(result).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.droppedCodes()).isEqualTo(1);
            assertThat(answer.findings()).hasSize(1);
            assertThat(answer.suggestedCategories()).isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource({"1.7, 1", "-3, 0", "0.5, 0.5"})
    void clampsScores(double given, double kept) {
        var result = read("""
                {"is_safe":true,"instructs_model":false,"reason":"","categories":[
                  {"code":"SPAM","score":%s,"start_ms":-5,"end_ms":99999999,"evidence":""}]}""".formatted(given));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Answer.class,
                        answer -> assertThat(answer.findings())
                                .containsExactly(new Finding("SPAM", HarmCategory.SPAM, kept, 0L, 10_000L, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{",
                "[]",
                "null",
                "{\"is_safe\":\"yes\",\"instructs_model\":false,\"categories\":[]}",
                "{\"is_safe\":true}",
                "{\"is_safe\":true,\"categories\":[]}",
                "{\"is_safe\":true,\"instructs_model\":false,\"categories\":[{\"code\":\"SPAM\"}]}",
                "{\"is_safe\":true,\"instructs_model\":false,\"categories\":[]} and more",
            })
    void refusesAnswersThatItCannotUse(String text) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo("INVALID_ANSWER"));
    }

    @ParameterizedTest
    @CsvSource({"SAFETY, false", "PROHIBITED_CONTENT, true"})
    void hasNoAnswerIfItWasWithheld(String reason, boolean urgent) {
        assertThat(GeminiAnswers.read(new Withheld(reason, Bill.NONE), PROMPT, 1000))
                .isInstanceOfSatisfying(NoAnswer.class, none -> {
                    assertThat(none.code()).isEqualTo("BLOCKED_" + reason);
                    assertThat(none.urgent()).isEqualTo(urgent);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "MAX_TOKENS,       INCOMPLETE_ANSWER",
        "SOMETHING_NEW,    INCOMPLETE_ANSWER",
        "NO_FINISH_REASON, INCOMPLETE_ANSWER",
        "NO_CANDIDATE,     EMPTY_ANSWER",
    })
    void rejectsACandidateThatDidNotFinishNormally(String reason, String code) {
        assertThat(GeminiAnswers.read(new Incomplete(reason, Bill.NONE), PROMPT, 1000))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo(code));
    }

    @Test
    void hasNoAnswerFromAnEmptyText() {
        assertThat(read(" "))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo("EMPTY_ANSWER"));
    }

    @ParameterizedTest
    @CsvSource({
        "TIMEOUT, TIMEOUT",
        "RATE_LIMITED, OVERLOADED",
        "CIRCUIT_OPEN, CIRCUIT_OPEN",
        "BUDGET_SPENT, BUDGET_SPENT",
        "MISCONFIGURED, VISION_MISCONFIGURED",
        "UNREADABLE, FAILED",
    })
    void namesTheReasonForNoAnswer(Failure failure, String code) {
        assertThat(GeminiAnswers.read(new Failed(failure, "no"), PROMPT, 1000))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo(code));
    }
}
