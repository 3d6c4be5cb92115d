package dev.kinora.moderation.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.question.CasePurpose;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementWordsTests {

    @ParameterizedTest
    @CsvSource({
        "HATE, STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH",
        "HARASSMENT, STATEMENT_CATEGORY_CYBER_VIOLENCE",
        "CHILD_SAFETY, STATEMENT_CATEGORY_PROTECTION_OF_MINORS",
        "SPAM, STATEMENT_CATEGORY_SCAMS_AND_FRAUD",
        "OTHER, STATEMENT_CATEGORY_OTHER_VIOLATION_TC"
    })
    void knowsTheCategoryOfAReason(ReasonCode reason, String category) {
        assertThat(StatementWords.category(reason)).isEqualTo(category);
    }

    @ParameterizedTest
    @EnumSource(ReasonCode.class)
    void writesKeywordsAsTheDatabaseDoes(ReasonCode reason) {
        var keywords = StatementWords.keywords(reason);

        assertThat(keywords == null || keywords.stream().allMatch(word -> word.startsWith("KEYWORD_")))
                .isTrue();
    }

    @Test
    void namesNothingForAnApproval() {
        assertThatThrownBy(() -> StatementWords.visibility(Outcome.APPROVED, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void namesEachRestriction() {
        assertThat(StatementWords.visibility(Outcome.RESTRICTED, null))
                .containsExactly("DECISION_VISIBILITY_CONTENT_DEMOTED");
        assertThat(StatementWords.visibility(
                        Outcome.RESTRICTED, Restrictions.of(Restriction.AGE_GATE, Restriction.COMMENTS_OFF)))
                .containsExactly(
                        "DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED",
                        "DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED");
        assertThat(StatementWords.visibility(Outcome.REJECTED, null))
                .containsExactly("DECISION_VISIBILITY_CONTENT_REMOVED");
    }

    @Test
    void tellsANoticeOfIllegalContentFromOthers() {
        assertThat(StatementWords.source(CasePurpose.REPORT, true)).isEqualTo("SOURCE_ARTICLE_16");
        assertThat(StatementWords.source(CasePurpose.REPORT, false)).isEqualTo("SOURCE_TYPE_OTHER_NOTIFICATION");
        assertThat(StatementWords.source(CasePurpose.SCREENING, false)).isEqualTo("SOURCE_VOLUNTARY");
    }

    @Test
    void countsAYearForAMonthMore() {
        assertThat(new Year(2026).settled()).isEqualTo(Instant.parse("2027-02-01T00:00:00Z"));
        assertThat(Year.of(Instant.parse("2026-12-31T23:59:59Z")).number()).isEqualTo(2026);
    }
}
