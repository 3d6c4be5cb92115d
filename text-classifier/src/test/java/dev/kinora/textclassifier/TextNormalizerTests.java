package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextNormalizerTests {

    private static final List<String> WORDS = List.of(
            "hate", "cool", "idiot", "stupid", "kill", "you", "so", "good", "www", "trash", "ass", "love", "cat", "we",
            "people", "really", "garden");

    /** Ranks as in the vocabulary of BERT, where words begin at about 2,000. */
    private final TextNormalizer normalizer =
            new TextNormalizer(word -> WORDS.contains(word) ? 2_000 + WORDS.indexOf(word) : -1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What a lovely video!!!",
                "See you at 10am on the 21st, gate 4B (room 101).",
                "I paid $5.00 for 3 of them, 50% off @ the mall",
                "MP3, H2O, COVID19, B2B, 4K, 1080p, win32 and R2D2",
                "user@example.com www.example.com/a1b2?c=3",
                "naïve café, Zürich, señor, Ångström, Việt Nam",
                "شكرا على الفيديو، می‌خواهم",
                "हिन्दी और বাংলা",
                "1️⃣ 2️⃣ #",
                "Привет, как дела? Это хорошее видео",
                "καλημέρα σε όλους",
                "a b c d e, plan B or C, U.S. and e.g. this, I. K. Smith",
                "1 2 3 4 5",
                "the teh hte",
                "peoples gardener unlovely catgood",
                "hmmm... zzz, brrr, xxx, III",
                "two  spaces\nand\ta tab",
            })
    void leavesCleanTextUnchanged(String text) {
        assertThat(normalizer.normalize(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ｈａｔｅ, hate",
                "𝖍𝖆𝖙𝖊, hate",
                "ⓗⓐⓣⓔ, hate",
                "h\u200Ba\u200Bt\u2060e, hate",
                "h\u00ADa\uFEFFte, hate",
                "ha\u202Ete\u202C, hate",
                "h\u200Da\u200Ct\uFE0Fe, hate",
                "h\u0336a\u0336t\u0336e\u0336, hate",
                "haaaate, hate",
                "cooooool, cool",
                "HAAATE, HATE",
                "1diot, idiot",
                "st0p1d, st0p1d",
                "stup1d, stupid",
                "k1ll, kill",
                "h4t3, hate",
                "h@te, hate",
                "tr@$h, trash",
                "lov3r, lov3r",
                "ki1l, kill",
                "hаte, hate",
                "кіll, kill",
                "ρeοple, people",
                "idіot, idiot",
                "h a t e, hate",
                "h.a.t.e, hate",
                "h-a-t-e, hate",
                "h 4 t 3, hate",
                "w e h a t e y o u, we hate you",
                "wehateyou, we hate you",
                "ihatepeople, i hate people",
                "peple, people",
                "raelly, really",
                "gardn, garden",
                "st00pid, st00pid",
            })
    void restoresAHiddenWord(String hidden, String plain) {
        assertThat(normalizer.normalize(hidden)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "nice 😀, 'nice  grinning face '",
        "😀😀 😀, ' grinning face '",
        "👍🏽, ' thumbs up sign '",
        "a❤️b, a heavy black heart b",
        "👨‍👩‍👧, ' man '",
    })
    void namesEmoji(String text, String named) {
        assertThat(normalizer.normalize(text)).isEqualTo(named);
    }

    @Test
    void keepsAtMostTwoCombiningMarks() {
        assertThat(normalizer.normalize("q" + "\u0300\u0301\u0302\u0303".repeat(20)))
                .isEqualTo("q\u0300\u0301");
    }

    @Test
    void replacesControlCharactersAndLoneSurrogatesBySpaces() {
        assertThat(normalizer.normalize("a\u0000b\u0007c\uD800d\uDC00e")).isEqualTo("a b c d e");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void keepsNothingAsNothing(String text) {
        assertThat(normalizer.normalize(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "😀 ", "👍🏽", "❤️", "👩\u200D🚀", "👩\u200D🚀 👩🏽\u200D🚀\uFE0F "})
    void namesAFloodOfEmojiOnASmallStack(String emoji) throws InterruptedException {
        var named = new AtomicReference<String>();
        var thread = new Thread(null, () -> named.set(normalizer.normalize(emoji.repeat(10_000))), "small", 256 << 10);
        thread.start();
        thread.join();

        assertThat(named.get()).isNotNull().isEqualTo(normalizer.normalize(emoji.repeat(2)));
    }

    @Test
    void isQuickOnAFlood() {
        var flood = "a\u0301".repeat(100_000) + "4".repeat(100_000) + "\u200B".repeat(100_000) + "z$".repeat(50_000);

        assertThat(normalizer.normalize(flood)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h@te you 😀😀", "st00pid 🔥 cat", "No tricks at all."})
    void namesTheEmojiOfATextWhoseTricksAreUndone(String text) {
        assertThat(TextNormalizer.nameEmoji(normalizer.withoutTricks(text))).isEqualTo(normalizer.normalize(text));
    }
}
