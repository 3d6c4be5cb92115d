package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.screening.ReadingTextModel;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What becomes of an undecided case when its comment is edited or removed. */
@Import(ReadingTextModel.class)
class CaseIntakeIT extends ModerationFlow {

    @Autowired
    private CaseIntake intake;

    @Autowired
    private ReviewCases cases;

    @ParameterizedTest
    @CsvSource({"SCORE_HATE,WITHDRAWN", "SCORE_CHILD_SAFETY,OPEN"})
    void anEditTakesBackWhatIsNotAboutChildren(String openReason, CaseState state) {
        var suspicious = Samples.comment(new Verdict.Review(openReason, 300));
        intake.settle(suspicious);
        var id = suspicious.content().id();
        intake.settle(new Assessment(
                new ContentRef(id, ContentKind.COMMENT, 2),
                suspicious.snapshot(),
                new Verdict.Approve(),
                suspicious.evidence()));

        assertThat(stateOf(id, 1)).isEqualTo(state);
        assertThat(stateOf(id, 2)).isEqualTo(CaseState.DECIDED);
    }

    @Test
    void aRemovalLeavesWhatIsAboutChildrenToAPerson() {
        var suspicious = Samples.comment(new Verdict.Review("SCORE_CHILD_SAFETY", 300));
        intake.settle(suspicious);
        var id = suspicious.content().id();
        intake.withdraw(ContentKind.COMMENT, id);

        assertThat(stateOf(id, 1)).isEqualTo(CaseState.OPEN);
    }

    private CaseState stateOf(UUID contentId, long version) {
        return cases.findByKindAndContentId(ContentKind.COMMENT, contentId).stream()
                .filter(one -> one.subject().content().version() == version)
                .findFirst()
                .orElseThrow()
                .stateAt(Instant.now());
    }
}
