package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HarmlessEmojiTests {

    @ParameterizedTest
    @ValueSource(strings = {"🔥", "🔥🔥🔥", "❤️ 🙌🏽 !!", " 😂 ", "❤️\u200D🔥", "❤\u200D🔥👏👏🏿", "🥇🥈🥉"})
    void areOnTheList(String text) {
        assertThat(HarmlessEmoji.only(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!?",
                "🔥🔫",
                "🍑",
                "🏳️\u200D🌈",
                "⚡⚡",
                "👎🏿",
                "🏿👎",
                "👍\u200D👎",
                "🔥  🔥",
                "🔥\n🔥",
                "🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥",
                "🔥 fire"
            })
    void areForPeople(String text) {
        assertThat(HarmlessEmoji.only(text)).isFalse();
    }
}
