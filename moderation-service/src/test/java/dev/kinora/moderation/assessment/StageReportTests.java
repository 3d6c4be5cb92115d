package dev.kinora.moderation.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.textclassifier.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StageReportTests {

    private static final Written WRITTEN = new Written("Latn", "en", 0.71, Written.Cover.COVERED);

    private static final Cost COST =
            new Cost(290, 100, new BigDecimal("0.30"), new BigDecimal("2.50"), new BigDecimal("1.00"));

    private static final StageReport FULL = new StageReport(
            Stage.VISION,
            StageReport.State.RAN,
            null,
            false,
            List.of(new Reading(
                    Reading.Part.CAPTIONS,
                    200,
                    440,
                    new TextScores(
                            Map.of(CommentLabel.S3, 0.1234567, CommentLabel.H, Double.NaN),
                            0.5,
                            true,
                            "t/1",
                            WRITTEN))),
            List.of(new Finding("HATE", HarmCategory.HATE, 0.4, 1000L, 2000L, "A sign", "v/1")),
            List.of(Concern.Doubt.VISION_UNSAFE, Concern.Flood.COPIED_TEXT),
            new Remarks("A man holds a sign", "en", new Suggestion("Comedy & Fun", List.of("sign"))),
            new FrameScores(
                    List.of("PORN", "SEXY"), List.of(0L, 1000L), List.of(List.of(0.12345, 1.0), List.of(0.0, 0.5))),
            Coverage.frames(8, 20_000),
            new Effort("v/1", "p2", "ab", 300, 20, 1234, COST));

    private static StageReport stored(StageReport report) {
        return JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(report), StageReport.class);
    }

    @Test
    void isReadAsItWasWritten() {
        assertThat(stored(FULL)).isEqualTo(FULL);
        assertThat(stored(StageReport.failed(Stage.VISION, "TIMEOUT", true)))
                .isEqualTo(StageReport.failed(Stage.VISION, "TIMEOUT", true));
    }

    @Test
    void takesTheWordOfWhatWasStoredBeforeLanguagesWere() {
        var old = JsonMapper.shared()
                .readValue("{\"labels\":{},\"anyHarm\":0.1,\"readable\":true,\"model\":\"m\"}", TextScores.class);

        assertThat(old.written()).isNull();
        assertThat(old.covered()).isTrue();
    }

    @Test
    void knowsNoCostOfWhatWasStoredBeforeCostsWere() {
        var old = JsonMapper.shared()
                .readValue(
                        "{\"model\":\"m\",\"prompt\":\"p\",\"promptSha256\":\"ab\",\"promptTokens\":1,\"answerTokens\":1,\"millis\":1}",
                        Effort.class);

        assertThat(old.cost()).isNull();
    }

    /** An unknown price never counts as nothing. */
    @Test
    void addsUpWhatAStageWasBilledIfItWasAskedAgain() {
        var free = Effort.of("m");
        var priced = new Effort("m", "p", "ab", 300, 20, 5, COST);
        var unpriced = new Effort("m", "p", "ab", 300, 20, 5, null);

        assertThat(priced.including(priced))
                .isEqualTo(new Effort(
                        "m", "p", "ab", 600, 40, 5, new Cost(580, 200, COST.input(), COST.output(), COST.audio())));
        assertThat(priced.including(free)).isEqualTo(priced);
        assertThat(free.including(priced).cost()).isEqualTo(COST);
        assertThat(priced.including(unpriced).cost()).isNull();
        assertThat(unpriced.including(priced).cost()).isNull();
    }

    /** The front ends are promised every field. */
    @Test
    void writesFieldsWithoutAValue() {
        assertThat(JsonMapper.shared().writeValueAsString(StageReport.skipped(Stage.VISION, "NO_VISION_MODEL")))
                .contains(
                        "\"remarks\":null", "\"frames\":null", "\"coverage\":null", "\"prompt\":null", "\"cost\":null");
        assertThat(JsonMapper.shared().writeValueAsString(StageReport.found(Stage.HASH, List.of(), List.of())))
                .contains("\"cause\":null");
    }

    /** What somebody wrote into a picture is personal, and is kept here only. */
    @Test
    void erasesTheWordsOfThePictureAndKeepsTheirScoresAndTimes() {
        var scores = new TextScores(Map.of(CommentLabel.H, 0.7), 0.8, true, "t/1");
        var seen = new Reading.Seen("call Jane", 1000, 2000, 0.912);
        var report = StageReport.read(
                Stage.PICTURE_TEXT, List.of(new Reading(Reading.Part.PICTURE, 0, 9, scores, seen)), List.of());

        assertThat(stored(report)).isEqualTo(report);
        assertThat(report.erased().readings())
                .containsExactly(
                        new Reading(Reading.Part.PICTURE, 0, 9, scores, new Reading.Seen(null, 1000, 2000, 0.91)));
    }

    @Test
    void keepsSixDecimals() {
        assertThat(FULL.readings().getFirst().scores().of(CommentLabel.S3)).isEqualTo(0.123457);
    }

    @Test
    void keepsFourDecimalsOfFramesAndNamesEachLabelOnce() {
        assertThat(JsonMapper.shared().writeValueAsString(FULL.frames()))
                .isEqualTo("{\"labels\":[\"PORN\",\"SEXY\"],\"atMs\":[0,1000],\"scores\":[[0.1235,1.0],[0.0,0.5]]}");
    }

    @Test
    void refusesRowsThatDoNotFit() {
        assertThatThrownBy(() -> new FrameScores(List.of("A", "B"), List.of(0L), List.of(List.of(0.5))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameScores(List.of("A"), List.of(0L, 1L), List.of(List.of(0.5))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void losesAllWordsWithItsOwnerAndNoScore() {
        var erased = stored(FULL.erased());

        assertThat(JsonMapper.shared().writeValueAsString(erased))
                .doesNotContain("A sign", "holds", "\"sign\"")
                .contains("0.4", "0.123457", "Comedy & Fun");
        assertThat(erased.doubts()).isEqualTo(FULL.doubts());
    }

    @Test
    void isNotReadFromTheFormOfEarlierVersions() {
        assertThatThrownBy(() -> JsonMapper.shared()
                        .readValue("{\"stage\":\"HASH\",\"failure\":null,\"signals\":[]}", StageReport.class))
                .isInstanceOf(JacksonException.class);
    }
}
