package dev.kinora.video.comment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nice!",
                "🔥",
                "👨‍👩‍👧",
                "שלום",
                "你好 and hello",
                "?!",
                "7",
                "one\ntwo\tthree",
                "e\u0301",
                "a\u200bb"
            })
    void takesEveryTextWithSomethingToSee(String text) {
        assertThat(CommentText.Rules.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "\n\t\r",
                "\u00a0\u2003\u3000",
                "\u200b\u2060\ufeff",
                "\u3164\u115f",
                "\u2800",
                "\u0301"
            })
    void refusesATextWithNothingToSee(String text) {
        assertThat(CommentText.Rules.problem(text)).contains("must have something to see in it");
    }

    @ParameterizedTest
    @CsvSource({"\ud800", "a \udc00 b", "\ude00\ud83d"})
    void refusesHalvesOfSurrogatePairs(String text) {
        assertThat(CommentText.Rules.problem(text))
                .hasValueSatisfying(why -> assertThat(why).contains("surrogate"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001b[31mred", "bell\u0007", "next\u0085line"})
    void refusesControlCharacters(String text) {
        assertThat(CommentText.Rules.problem(text)).contains("must not have control characters");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(CommentText.Rules.problem("x".repeat(1000))).isEmpty();
        assertThat(CommentText.Rules.problem("x".repeat(10_000))).contains("must have at most 1000 characters");
    }
}
