package dev.kinora.video.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptionLanguageTests {

    @ParameterizedTest
    @CsvSource({
        "en, en, English",
        "DE, de, Deutsch",
        "PT-br, pt-BR, Português (Brasil)",
        "zh-hant-tw, zh-Hant-TW, '中文 (繁體，台灣)'",
        "es-419, es-419, Español (Latinoamérica)",
        "iw, he, עברית",
        "haw, haw, ʻŌlelo Hawaiʻi"
    })
    void spellsTagsAsUsual(String written, String tag, String name) {
        assertThat(CaptionLanguage.normalize(written)).isEqualTo(tag);
        assertThat(CaptionLanguage.name(tag)).isEqualToNormalizingWhitespace(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "english",
                "en_US",
                "xx",
                "und",
                "en-XX",
                "en-u-ca-buddhist",
                "x-klingon",
                "de-1996",
                "../en",
                "en\0",
                "a-very-long-tag-that-nobody-would-ever-write-down"
            })
    void refusesWhatIsNoLanguage(String written) {
        assertThatThrownBy(() -> CaptionLanguage.normalize(written)).hasMessageContaining("BCP 47");
    }
}
