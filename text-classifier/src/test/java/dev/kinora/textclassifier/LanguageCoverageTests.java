package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kinora.textclassifier.Written.Cover;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageCoverageTests {

    private static final LanguageCoverage ENGLISH = new LanguageCoverage(Set.of("en"));

    private static Written written(LanguageCoverage coverage, String text, String language) {
        return coverage.of(text, new LanguageGuess(language, 0.5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            What a lovely day               | en  | Latn | COVERED
            Grüße aus Köln                  | und | Latn | COVERED
            Schönen Dank für dieses Video   | de  | Latn | OTHER_LANGUAGE
            Привет                          | und | Cyrl | OTHER_SCRIPT
            Какой красивый закат            | ru  | Cyrl | OTHER_SCRIPT
            ok привет                       | und | Cyrl | OTHER_SCRIPT
            halves is привет                | und | Latn | OTHER_SCRIPT
            hello мир from the other side   | en  | Latn | COVERED
            คุณสบายดีไหมครับ                    | th  | Thai | OTHER_SCRIPT
            こんにちは                      | und | Hira | OTHER_SCRIPT
            🔥🔥 10/10                        | und | Zyyy | COVERED
            ''                              | und | Zyyy | COVERED
            """)
    void knowsWhatAnEnglishModelReads(String text, String language, String script, Cover cover) {
        var written = written(ENGLISH, text, language);

        assertThat(written.script()).isEqualTo(script);
        assertThat(written.language()).isEqualTo(language);
        assertThat(written.cover()).isEqualTo(cover);
    }

    @Test
    void knowsTheScriptsOfTheLanguagesOfAModel() {
        var both = new LanguageCoverage(List.of("en", "ru-RU"));

        assertThat(written(both, "Какой красивый закат", "ru").cover()).isEqualTo(Cover.COVERED);
        assertThat(written(both, "What a lovely day, привет", "en").cover()).isEqualTo(Cover.COVERED);
        assertThat(written(both, "Який гарний захід сонця", "uk").cover()).isEqualTo(Cover.OTHER_LANGUAGE);
        assertThat(written(new LanguageCoverage(Set.of("ja")), "今日はとてもいい天気ですね", "ja")
                        .cover())
                .isEqualTo(Cover.COVERED);
        assertThat(written(new LanguageCoverage(Set.of("de")), "What a lovely day", "en")
                        .cover())
                .isEqualTo(Cover.OTHER_LANGUAGE);
    }

    @Test
    void looksOnlyAtTheScriptOfNames() {
        assertThat(written(ENGLISH, "Trattoria della nonna", "it").ofName())
                .isEqualTo(new Written("Latn", "und", 0, Cover.COVERED));
        assertThat(written(ENGLISH, "Красная площадь", "ru").ofName().cover()).isEqualTo(Cover.OTHER_SCRIPT);
    }

    @Test
    void refusesWhatIsNoLanguage() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LanguageCoverage(Set.of("")));
    }
}
