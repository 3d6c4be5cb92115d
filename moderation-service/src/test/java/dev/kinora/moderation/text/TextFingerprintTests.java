package dev.kinora.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFingerprintTests {

    private static final byte[] PRINT = TextFingerprint.of("Earn money from home today, ask me how it works")
            .orElseThrow();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EARN MONEY FROM HOME TODAY: ASK ME HOW IT WORKS!!!",
                "earn  money\nfrom home, today 🔥🔥 ask me how it works",
                "Ｅａｒｎ ｍｏｎｅｙ from home today ask me how it works",
                "e-a-r-n m.o.n.e.y from home to\u200bday ask me how it works"
            })
    void recognizesCopies(String copy) {
        assertThat(TextFingerprint.of(copy))
                .hasValueSatisfying(print -> assertThat(print).isEqualTo(PRINT));
    }

    @Test
    void tellsOtherTextsApart() {
        assertThat(TextFingerprint.of("Earn money from home tomorrow, ask me how it works"))
                .hasValueSatisfying(print -> assertThat(print).isNotEqualTo(PRINT));
    }

    @Test
    void recognizesCopiesOfAShortText() {
        assertThat(TextFingerprint.of("Followers, cheap!"))
                .hasValueSatisfying(print -> assertThat(print)
                        .isEqualTo(TextFingerprint.of("followers cheap").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "🔥🔥🔥", "nice!", "Thank you!!"})
    void hasNoFingerprintOfALaughOrAThankYou(String text) {
        assertThat(TextFingerprint.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"go to spam.shop", "Earn money from home today, ask me how it works"})
    void tellsCopiesByOthers(String text) {
        assertThat(TextFingerprint.isTelling(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nice!", "This is exactly what I needed.", "🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥🔥"})
    void doesNotTakeCommonPhrasesForCopies(String text) {
        assertThat(TextFingerprint.isTelling(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | All good.Come and see for yourself",
                "0 | version 2.0 is out, e.g. today",
                "1 | see https://example.org/a?b=c#d",
                "1 | ＷＷＷ.example.test now",
                "2 | cheap-watches.shop and WATCHES.TOP/offer",
                "3 | http://a.example http://b.example http://c.example"
            })
    void countsLinks(int links, String text) {
        assertThat(TextFingerprint.links(text)).isEqualTo(links);
    }
}
