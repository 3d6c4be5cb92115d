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
        assertThat(terms.prefixes()).isEqualTo("+cat* +dog* +bird* +fish* +wild*");
        assertThat(terms.patterns()).containsExactly("%8%");
    }

    @Test
    void wordsThatTheIndexDoesNotHoldBecomePatterns() {
        SearchTerms terms = SearchTerms.of("the ai 料理 a_");
        assertThat(terms.prefixes()).isNull();
        assertThat(terms.patterns()).isEqualTo(List.of("%the%", "%ai%", "%料理%", "%a\\_%"));
    }

    @Test
    void nothingButSignsIsEmpty() {
        assertThat(SearchTerms.of(" %% !! 🎬 ").isEmpty()).isTrue();
    }
}
