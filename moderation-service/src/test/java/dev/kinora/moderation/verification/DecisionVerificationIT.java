package dev.kinora.moderation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is stored of a screening, and that a stranger draws the same verdict from it. */
@Import(ReadingTextModel.class)
class DecisionVerificationIT extends ModerationFlow {

    private final UUID contentId = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void keepsWhatEveryStageOfAVideoFoundAndWhichDidNotRun() {
        topics.publish(video(contentId, "Sunset over the lake", "A quiet evening", 1));
        var seen = awaitCase(contentId);

        var stages = json.readTree(stored("stages"));
        assertThat(stages.valueStream().map(stage -> stage.path("stage").asString()))
                .containsExactly("HASH", "TEXT", "LOCAL_VISION", "PICTURE_TEXT", "VISION");
        var text = stages.get(1);
        assertThat(text.path("state").asString()).isEqualTo("RAN");
        assertThat(text.path("readings")
                        .valueStream()
                        .map(reading -> reading.path("part").asString()))
                .containsExactly("TITLE_AND_DESCRIPTION", "TITLE", "HASHTAGS");
        assertThat(text.path("readings").get(0).path("scores").path("labels").size())
                .isEqualTo(8);
        assertThat(stages.get(2).path("state").asString()).isEqualTo("RAN");
        assertThat(stages.get(2).path("frames").path("scores").size()).isEqualTo(2);
        assertThat(stages.get(4).path("state").asString()).isEqualTo("SKIPPED");
        assertThat(stages.get(4).path("cause").asString()).isEqualTo("NO_VISION_MODEL");
        assertThat(stored("verdict")).isEqualTo("REVIEW");
        assertThat(seen.body().path("stages")).isEqualTo(stages);
        assertThat(seen.body().path("stages").get(0).has("cause"))
                .as("a value that is null is sent")
                .isTrue();
        assertThat(problems()).isEmpty();
    }

    @Test
    void drawsVerdictsAgainThatAreOlderThanTheRecordOfCreators() {
        topics.publish(video(contentId, "Sunset over the lake", "A quiet evening", 1));
        awaitCase(contentId);
        String policy = stored("policy_version");
        jdbc.sql("insert into policy_version (policy_id, version, rules, created_at) "
                        + "select 'earlier', version, JSON_REMOVE(rules, '$.publishing'), created_at from policy_version "
                        + "where concat(policy_id, '/', version) = :policy")
                .param("policy", policy)
                .update();

        jdbc.sql("update assessment set creator = null, policy_version = replace(policy_version, 'default', 'earlier') "
                        + "where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();

        assertThat(stored("policy_version")).startsWith("earlier/");
        assertThat(problems()).isEmpty();
    }

    @Test
    void findsAPropensityThatDoesNotFollowFromThePolicy() {
        topics.publish(video(contentId, "Sunset over the lake", "A quiet evening", 1));
        awaitCase(contentId);

        jdbc.sql("update assessment set propensity = 0.5 where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();

        assertThat(problems()).singleElement().asString().contains("stored propensity 0.5, recomputed null");
    }

    @Test
    void findsAVerdictThatDoesNotFollowFromTheScores() {
        approveComment();
        assertThat(problems()).isEmpty();
        var stages = stored("stages");

        jdbc.sql("update assessment set stages = :stages where content_id = :content")
                .param("stages", stages.replace("0.01", "0.97"))
                .param("content", BinaryIds.bytes(contentId))
                .update();

        assertThat(problems()).singleElement().asString().contains("stored APPROVE, recomputed ");
    }

    @Test
    void findsADecisionThatDoesNotSayWhatItsVerdictSays() {
        approveComment();

        jdbc.sql("update decision set action = 'REJECT', reason_code = 'SPAM' where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();

        assertThat(problems()).singleElement().asString().contains("REJECT, but the verdict is APPROVE");
    }

    @Test
    void findsAnAssessmentThatCannotBeRead() {
        approveComment();

        jdbc.sql("update assessment set stages = '[{\"stage\":\"HASH\"}]' where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .update();

        assertThat(problems()).singleElement().asString().contains("cannot be read");
    }

    private void approveComment() {
        topics.publish(new CommentSubmitted(contentId, UUID.randomUUID(), owner, "What a lovely evening", 1, null));
        topics.await(ModerationDecided.class, decided -> decided.content().id().equals(contentId));
        assertThat(json.readTree(stored("stages")).valueStream().map(DecisionVerificationIT::stage))
                .containsExactly("TEXT", "SPAM");
    }

    private static String stage(JsonNode report) {
        return report.path("stage").asString();
    }

    private String stored(String column) {
        return jdbc.sql("select " + column + " from assessment where content_id = :content")
                .param("content", BinaryIds.bytes(contentId))
                .query(String.class)
                .single();
    }

    /** Problems with what this test has stored; other tests store verdicts that were never drawn. */
    private List<String> problems() {
        var mine = jdbc.sql("""
                        select id from assessment where content_id = :content
                        union select id from decision where content_id = :content""")
                .param("content", BinaryIds.bytes(contentId))
                .query((row, index) -> BinaryIds.read(row, "id").toString())
                .list();
        return new DecisionVerification(jdbc, json)
                .run().problems().stream()
                        .filter(problem -> mine.stream().anyMatch(problem::contains))
                        .toList();
    }
}
