package dev.kinora.recommender.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The BEST Sourdough! | best sourdough",
                "Straße und ÉCLAIR   | straße und éclair",
                "Готовим борщ         | готовим борщ",
                "طبخ سريع             | طبخ سريع",
                "ｆｕｌｌｗｉｄｔｈ      | fullwidth",
                "料理動画             | 料理 理動 動画",
                "हिन्दी गाना           | हिन्दी गाना",
                "😀🎮 play2win        | play2win",
                "a - & !!             | ''"
            })
    void cutsAnyScriptIntoTerms(String text, String terms) {
        assertThat(String.join(" ", Tokens.of(text))).isEqualTo(terms);
    }

    /** Every assigned character, alone, within a word and before one. */
    @Test
    void cutsAsTheRegularExpressionDoes() {
        var word = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");
        var unassigned = Set.of((int) Character.UNASSIGNED, (int) Character.PRIVATE_USE);
        for (var point = Character.MIN_CODE_POINT; point <= Character.MAX_CODE_POINT; point++) {
            if (unassigned.contains(Character.getType(point))) {
                continue;
            }
            var one = Character.toString(point);
            var text = one + " b" + one + "b " + one + "c";
            var terms = word.matcher(
                            Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
                    .results()
                    .map(MatchResult::group)
                    .flatMap(found -> Tokens.of(found).stream())
                    .toList();
            assertThat(Tokens.of(text)).isEqualTo(terms);
        }
    }

    @Test
    void dropsAWordOfTenThousandLetters() {
        assertThat(Tokens.of("x".repeat(10_000))).isEmpty();
    }

    @Test
    void countsTheMostFrequentTermsOfCaptionsALittle() {
        String speech = "bread ".repeat(3) + "rye yeast yeast "
                + IntStream.range(100, 200).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        var text = new ItemText("bread", "", List.of(), null, speech);

        var counts = Tokens.of(text);

        assertThat(counts)
                .hasSize(40)
                .containsEntry("rye", 0.25)
                .containsKey("w100")
                .doesNotContainKey("w199");
        assertThat(counts.get("yeast")).isGreaterThan(0.25).isLessThan(1);
        assertThat(counts.get("bread")).isGreaterThan(2.0).isLessThan(3.0);
    }

    @Test
    void countsHashtagsMostAndNeverBelowOne() {
        var counts = Tokens.of(new ItemText("bread", "warm", List.of("sourdough"), "Food & Cooking", ""));

        assertThat(counts)
                .containsEntry("sourdough", 3.0)
                .containsEntry("bread", 2.0)
                .containsEntry("warm", 1.0)
                .containsEntry("category:Food & Cooking", 1.0);
        assertThat(Tokens.of(new ItemText("", "", List.of(), null, ""))).isEmpty();
    }
}
