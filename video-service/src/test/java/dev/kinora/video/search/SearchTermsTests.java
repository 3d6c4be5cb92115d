package dev.kinora.video.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTermsTests {

    @Test
    void wordsBecomeRequiredPrefixes() {
        assertThat(SearchTerms.of("Zebra  bike").prefixes()).isEqualTo("+zebra* +bike*");
    }

    @Test
    void operatorsOfTheIndexAreNotPassedOn() {
        SearchTerms terms = SearchTerms.of("+cat* -dog ~(bird) \"fish\" @8 #wild");
        assertThat(terms.prefixes()).isEqualTo("+cat* +dog* +bird* +fish*");
        assertThat(terms.patterns()).containsExactly("% 8%");
        assertThat(terms.tags()).containsExactly("wild");
    }

    @Test
    void wordsThatTheIndexDoesNotHoldBecomePatterns() {
        SearchTerms terms = SearchTerms.of("ai 料理 a_");
        assertThat(terms.prefixes()).isNull();
        assertThat(terms.patterns()).isEqualTo(List.of("% ai%", "%料理%", "% a\\_%"));
    }

    @Test
    void aQueryWithoutWordsIsEmpty() {
        assertThat(SearchTerms.of(" %% !! 🎬 ").isEmpty()).isTrue();
    }

    @Test
    void hashSignMeansExactlyThatTag() {
        SearchTerms terms = SearchTerms.of("#Pasta al#dente cook #GRÖSSE");
        assertThat(terms.tags()).containsExactly("pasta", "dente", "grösse");
        assertThat(terms.prefixes()).isEqualTo("+cook*");
        assertThat(terms.patterns()).containsExactly("% al%");
    }

    @Test
    void loneHashSignsAndSignsBehindThemAreNothing() {
        assertThat(SearchTerms.of("# ## #! #$\\0").tags()).containsExactly("$0");
        assertThat(SearchTerms.of("# ##").isEmpty()).isTrue();
    }

    @Test
    void wordLongerThanTheIndexHoldsBecomesAPattern() {
        String longWord = "x".repeat(85);
        assertThat(SearchTerms.of(longWord).patterns()).containsExactly("% " + longWord + "%");
    }

    @Test
    void takesAtMostEightWords() {
        assertThat(SearchTerms.of("one two three four five six seven eight nine ten")
                        .prefixes())
                .doesNotContain("nine");
    }

    @Test
    void wideAndComposedLettersAreTheSameWord() {
        assertThat(SearchTerms.of("Ｃafe\u0301").prefixes()).isEqualTo("+café*");
    }

    @Test
    void stopWordsCountOnlyAlone() {
        assertThat(SearchTerms.of("the cat and #dog").patterns()).isEmpty();
        assertThat(SearchTerms.of("the #dog").patterns()).isEmpty();
        assertThat(SearchTerms.of("The WHO").patterns()).containsExactly("% the%", "% who%");
    }
}
