package dev.kinora.moderation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.policy.Thresholds;
import dev.kinora.moderation.text.TextScores;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoreSeriesTests {

    private static final ScoreSeries HATE = new ScoreSeries(Stage.TEXT, "H");
    private static final ScoreSeries VIOLENCE = new ScoreSeries(Stage.VISION, "VIOLENCE");

    private static Assessment assessment(StageReport... reports) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 1);
        return Assessment.of(UUID.randomUUID(), content, UUID.randomUUID(), List.of(reports), Instant.EPOCH);
    }

    private static Reading reading(double hate, boolean readable) {
        return new Reading(
                Reading.Part.TITLE, 0, 5, new TextScores(Map.of(CommentLabel.H, hate), hate / 2, readable, "test"));
    }

    @Test
    void takesTheHighestScoreOfAllReadableTexts() {
        var scores = ScoreSeries.scores(assessment(
                StageReport.read(Stage.TEXT, List.of(reading(0.2, true), reading(0.9, false)), List.of()),
                StageReport.read(Stage.PICTURE_TEXT, List.of(reading(0.4, true)), List.of())));

        assertThat(scores).containsEntry(HATE, 0.4).containsEntry(new ScoreSeries(Stage.TEXT, "ANY_HARM"), 0.2);
        assertThat(scores).doesNotContainKey(VIOLENCE);
    }

    @Test
    void hasZeroForWhatAStageThatRanHasNotFound() {
        var found = new Finding("FISTS", HarmCategory.VIOLENCE, 0.7, null, null, null, "test");

        var scores = ScoreSeries.scores(assessment(
                StageReport.found(Stage.VISION, List.of(found), List.of()),
                StageReport.failed(Stage.LOCAL_VISION, "TIMEOUT")));

        assertThat(scores)
                .hasSize(HarmCategory.values().length)
                .containsEntry(VIOLENCE, 0.7)
                .containsEntry(new ScoreSeries(Stage.VISION, "HATE"), 0.0);
    }

    @Test
    void changesTheThresholdsOfItsScoresOnly() {
        var cut = new Thresholds(0.2, 0.95, false);

        var changed = VIOLENCE.withThresholds(Rules.shipped(), cut);

        assertThat(VIOLENCE.thresholds(changed)).isEqualTo(cut);
        assertThat(changed.video()).isEqualTo(Rules.shipped().video());
        assertThat(HATE.withThresholds(changed, cut).comments().get(CommentLabel.H))
                .isEqualTo(cut);
        assertThat(new ScoreSeries(Stage.TEXT, "ANY_HARM")
                        .withThresholds(changed, cut)
                        .anyHarm())
                .isEqualTo(cut);
    }
}
