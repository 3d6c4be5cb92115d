package dev.kinora.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingSystemTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "Nice!", "Grüße aus Köln", "🔥🔥 10/10", "hello мир from the other side of the world"})
    void readsMostlyLatinTexts(String text) {
        assertThat(WritingSystem.isReadable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Привет, мир", "こんにちは", "مرحبا", "ok привет", "broken \ud83d text"})
    void doesNotReadOtherScripts(String text) {
        assertThat(WritingSystem.isReadable(text)).isFalse();
    }
}
