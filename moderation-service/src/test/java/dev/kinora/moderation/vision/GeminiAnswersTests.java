package dev.kinora.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.vision.VisionResult.Answer;
import dev.kinora.moderation.vision.VisionResult.Finding;
import dev.kinora.moderation.vision.VisionResult.NoAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiAnswersTests {

    private static VisionResult read(String text) {
        return GeminiAnswers.read(new GenerateContent.Reply(text, "STOP", null, "m"), "m/p1", 10_000);
    }

    @Test
    void readsAnAnswer() {
        var result = read("""
                {"is_safe":false,"reason":"a fight","language":"en",
                 "categories":[{"code":"VIOLENCE","score":0.8,"start_ms":1000,"end_ms":2500,"evidence":"two people fight"}],
                 "suggested_categories":["Sports & Fitness"],"hashtags":["#Boxing","ring side"]}""");

        assertThat(result).isInstanceOfSatisfying(Answer.class, answer -> {
            assertThat(answer.safe()).isFalse();
            assertThat(answer.findings())
                    .containsExactly(new Finding(HarmCategory.VIOLENCE, 0.8, 1000L, 2500L, "two people fight"));
            assertThat(answer.suggestedCategories()).containsExactly("Sports & Fitness");
            assertThat(answer.hashtags()).containsExactly("boxing");
            assertThat(answer.language()).isEqualTo("en");
            assertThat(answer.modelVersion()).isEqualTo("m/p1");
        });
    }

    @Test
    void dropsAndCountsUnknownCodesAndCategories() {
        var result = read("""
                {"is_safe":true,"reason":"","categories":[
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
                {"is_safe":true,"reason":"","categories":[
                  {"code":"SPAM","score":%s,"start_ms":-5,"end_ms":99999999,"evidence":""}]}""".formatted(given));

        assertThat(result)
                .isInstanceOfSatisfying(
                        Answer.class,
                        answer -> assertThat(answer.findings())
                                .containsExactly(new Finding(HarmCategory.SPAM, kept, 0L, 10_000L, "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{",
                "[]",
                "null",
                "{\"is_safe\":\"yes\",\"categories\":[]}",
                "{\"is_safe\":true}",
                "{\"is_safe\":true,\"categories\":[{\"code\":\"SPAM\"}]}",
                "{\"is_safe\":true,\"categories\":[]} and more",
            })
    void refusesAnswersThatItCannotUse(String text) {
        assertThat(read(text))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo("INVALID_ANSWER"));
    }

    @ParameterizedTest
    @CsvSource({
        "SAFETY,             BLOCKED_SAFETY,             false",
        "PROHIBITED_CONTENT, BLOCKED_PROHIBITED_CONTENT, true",
        "MAX_TOKENS,         INCOMPLETE_ANSWER,          false",
        "SOMETHING_NEW,      INCOMPLETE_ANSWER,          false",
    })
    void hasNoAnswerFromACandidateThatDidNotEndWell(String finish, String code, boolean urgent) {
        var reply = new GenerateContent.Reply("{\"is_safe\":true,\"categories\":[]}", finish, null, "m");

        assertThat(GeminiAnswers.read(reply, "m", 1000)).isInstanceOfSatisfying(NoAnswer.class, none -> {
            assertThat(none.code()).isEqualTo(code);
            assertThat(none.urgent()).isEqualTo(urgent);
        });
    }

    @Test
    void hasNoAnswerFromABlockedOrEmptyReply() {
        assertThat(GeminiAnswers.read(new GenerateContent.Reply("", null, "PROHIBITED_CONTENT", "m"), "m", 1))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.urgent()).isTrue());
        assertThat(GeminiAnswers.read(new GenerateContent.Reply("", null, null, "m"), "m", 1))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo("EMPTY_ANSWER"));
        assertThat(read(" "))
                .isInstanceOfSatisfying(
                        NoAnswer.class, none -> assertThat(none.code()).isEqualTo("EMPTY_ANSWER"));
    }
}
