package dev.kinora.moderation.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores become probabilities by what people decided, and thresholds a draft. */
@Import(ReadingTextModel.class)
class CalibrationIT extends ModerationFlow {

    private static final String QUALITY = "/api/v1/moderation/quality";
    private static final ScoreSeries SEXUAL = new ScoreSeries(Stage.TEXT, "S");
    private static final int ROWS = 300;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Calibrations calibrations;

    @Autowired
    private CalibrationFits fits;

    /** Three of four with a score above 0.6 are harmful, and none below. */
    private void decideMany() {
        for (int i = 0; i < ROWS; i++) {
            double score = i / (double) ROWS;
            store(score, score > 0.6 && i % 4 != 0);
        }
    }

    private void store(double score, boolean harmful) {
        var id = UUID.randomUUID();
        var scores = new TextScores(Map.of(CommentLabel.S, score), score, true, "test");
        var stages = List.of(
                StageReport.read(Stage.TEXT, List.of(new Reading(Reading.Part.COMMENT, 0, 5, scores)), List.of()));
        jdbc.sql("""
                        insert into assessment (id, kind, content_id, content_version, owner_id, stages, breakdowns,
                            policy_version, verdict, concerns, assessed_at, erased)
                        values (:id, 'COMMENT', :id, 1, :id, :stages, '[]', 'default/1', 'REVIEW', '["SCORE_SEXUAL_CONTENT"]',
                            '2020-01-01', false)""")
                .param("id", BinaryIds.bytes(id))
                .param("stages", json.writeValueAsString(stages))
                .update();
        jdbc.sql("""
                        insert into decision (id, case_id, content_kind, content_id, content_version, version, owner_id, action,
                            outcome, reason_code, actor_id, actor_handle, assessment_id, policy_version, evidence, decided_at)
                        values (:id, :id, 'COMMENT', :id, 1, 1, :id, :action, :outcome, :reason, :actor, 'mira', :id,
                            'default/1', '[]', utc_timestamp(6))""")
                .param("id", BinaryIds.bytes(id))
                .param("action", harmful ? "REJECT" : "APPROVE")
                .param("outcome", harmful ? "REJECTED" : "APPROVED")
                .param("reason", harmful ? "SEXUAL_CONTENT" : "NO_VIOLATION")
                .param("actor", BinaryIds.bytes(mira))
                .update();
    }

    private JsonNode series(String name) {
        return get(QUALITY + "/calibrations", moderator())
                .body()
                .path("series")
                .valueStream()
                .filter(one -> one.path("series").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void learnsFromDecisionsAndCanBeComputedAgain() {
        decideMany();

        calibrations.run();

        var sexual = series("TEXT/S");
        assertThat(sexual.path("rows").asInt()).isGreaterThanOrEqualTo(ROWS);
        assertThat(sexual.path("missingHarmful").asInt()).isZero();
        assertThat(sexual.path("calibration").path("curve").size()).isEqualTo(101);
        assertThat(sexual.path("calibration").path("after").path("error").asDouble())
                .isLessThan(
                        sexual.path("calibration").path("before").path("error").asDouble());
        var stored = fits.ofRun(fits.lastRun().orElseThrow().id()).stream()
                .filter(fit -> fit.series().equals(SEXUAL))
                .findFirst()
                .orElseThrow();
        store(0.9, false);
        assertThat(calibrations.again(stored)).isEqualTo(stored);
        var violence = series("VISION/VIOLENCE");
        assertThat(violence.path("calibration").isNull()).isTrue();
        assertThat(violence.path("missingHarmful").asInt()).isEqualTo(20);
    }

    @Test
    void draftsThresholdsForACostOfErrorsAndPutsNothingInForce() {
        decideMany();
        calibrations.run();
        var policy = get("/api/v1/moderation/policies/default", moderator());
        var costs = Map.of("missedHarm", 50, "wrongRejection", 20, "review", 1);

        assertThat(post(QUALITY + "/proposals", moderator(), costs).status()).isEqualTo(403);
        assertThat(post(
                                QUALITY + "/proposals",
                                tokens.admin(mira),
                                Map.of("missedHarm", 1, "wrongRejection", 1, "review", 2))
                        .text("code"))
                .isEqualTo("VALIDATION_FAILED");
        var proposed = post(QUALITY + "/proposals", tokens.admin(mira), costs);

        assertThat(proposed.status()).isEqualTo(201);
        var draft = get("/api/v1/moderation/policies/default/drafts/" + proposed.text("draftId"), moderator())
                .body();
        assertThat(draft.path("rules").path("comments").path("S").path("review").asDouble())
                .isBetween(0.1, 0.65);
        assertThat(draft.path("draft").path("note").asString()).contains("missed harm costs 50");
        assertThat(get("/api/v1/moderation/policies/default", moderator()).body())
                .isEqualTo(policy.body());
    }
}
