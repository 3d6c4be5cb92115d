package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.moderation.DecisionActor;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.FakeGemini;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screening of a video with a real Gemini client; once per provider. */
@DirtiesContext
@Import(ReadingTextModel.class)
abstract class GeminiScreeningFlow extends ModerationFlow {

    private static final String POLICY = "/api/v1/moderation/policies/default";
    private static final FakeGemini GEMINI = new FakeGemini();

    private final UUID videoId = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MeterRegistry meters;

    @DynamicPropertySource
    static void gemini(DynamicPropertyRegistry registry) {
        registry.add("kinora.gemini.endpoint", GEMINI::uri);
        registry.add("kinora.gemini.project", () -> "kinora-test");
        registry.add("kinora.gemini.api-key", () -> "test-key");
        registry.add("kinora.gemini.calls.back-off", () -> "20ms");
        registry.add("kinora.gemini.calls.failures", () -> "10");
        registry.add("kinora.gemini.calls.open-for", () -> "100ms");
        registry.add("kinora.gemini.calls.daily-usd", () -> "2000");
        registry.add("kinora.gemini.price.input", () -> "1");
        registry.add("kinora.gemini.price.output", () -> "10");
    }

    @BeforeEach
    void reset() {
        GEMINI.reset();
    }

    @Test
    void publishesAVideoThatEveryStageFoundSafe() {
        GEMINI.answers("""
                {"is_safe":true,"instructs_model":false,"reason":"a lake","categories":[],"suggested_categories":["Travel & Exploration"],
                 "hashtags":["lake"],"language":"en"}""");
        topics.publish(video(videoId, "Sunset over the lake", "", 5));

        var decided = topics.await(
                ModerationDecided.class, event -> event.content().id().equals(videoId));
        assertThat(decided.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(decided.actor()).isEqualTo(DecisionActor.AUTOMATED);
        assertThat(decided.content().version()).isEqualTo(5);
        assertThat(decided.suggestion().category()).isEqualTo("Travel & Exploration");
        assertThat(decided.suggestion().hashtags()).containsExactly("lake");

        var seen = awaitCase(videoId);
        assertThat(seen.text("state")).isEqualTo("DECIDED");
        assertThat(topics.all(
                        ClientNotified.class,
                        told -> told.type().equals("video.screening")
                                && videoId.toString().equals(told.payload().get("videoId"))))
                .extracting(told -> told.payload().get("stage"))
                .startsWith("HASH", "TEXT")
                .endsWith("VISION");
        assertThat(decide(seen, moderator(), "REJECT", "OTHER").status()).isEqualTo(201);
    }

    @Test
    void waitsForAModelThatIsOverloadedAndPublishesThen() {
        GEMINI.fails(503, "UNAVAILABLE");
        GEMINI.fails(503, "UNAVAILABLE");
        GEMINI.fails(503, "UNAVAILABLE");
        GEMINI.answers("""
                {"is_safe":true,"instructs_model":false,"reason":"a lake","categories":[],"suggested_categories":[],"hashtags":[]}""");
        topics.publish(video(videoId, "Sunset over the lake", "", 1));

        var decided = topics.await(
                ModerationDecided.class, event -> event.content().id().equals(videoId));
        assertThat(decided.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(jdbc.sql("select deferrals from screening_job where content_id = :id")
                        .param("id", BinaryIds.bytes(videoId))
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void bringsAVideoToAPersonWhenTheModelStaysAway() {
        GEMINI.fails(400, "INVALID_ARGUMENT");
        topics.publish(video(videoId, "Sunset over the lake", "", 1));
        assertThat(awaitCase(videoId).text("openReason")).isEqualTo("REFUSED");

        var waiting = UUID.randomUUID();
        GEMINI.reset();
        GEMINI.fails(503, "UNAVAILABLE");
        topics.publish(video(waiting, "Sunset over the lake", "", 1));
        var seen = awaitCase(waiting);
        assertThat(seen.text("openReason")).isIn("OVERLOADED", "CIRCUIT_OPEN");
        assertThat(topics.all(
                        ModerationDecided.class, event -> event.content().id().equals(waiting)))
                .isEmpty();
    }

    @Test
    void asksNothingOnceTheBudgetOfTheDayIsSpent() {
        GEMINI.answers("{}");
        setCallsOfToday(1_000_000);
        try {
            topics.publish(video(videoId, "Sunset over the lake", "", 1));

            assertThat(awaitCase(videoId).text("openReason")).isEqualTo("BUDGET_SPENT");
            assertThat(GEMINI.asked()).isEmpty();
        } finally {
            setCallsOfToday(0);
        }
    }

    @Test
    void asksNothingOnceTheMoneyOfTheDayIsSpent() {
        GEMINI.answers("{}");
        setMicroUsdOfToday(2_000_000_000);
        try {
            topics.publish(video(videoId, "Sunset over the lake", "", 1));

            assertThat(awaitCase(videoId).text("openReason")).isEqualTo("BUDGET_SPENT");
            assertThat(GEMINI.asked()).isEmpty();
            assertThat(meters.get("kinora.gemini.budget.spent").gauge().value()).isEqualTo(1);
        } finally {
            setMicroUsdOfToday(0);
        }
    }

    private void setMicroUsdOfToday(long microUsd) {
        jdbc.sql("insert into gemini_budget (day, calls, micro_usd) values (utc_date(), 0, :microUsd) "
                        + "on duplicate key update micro_usd = :microUsd")
                .param("microUsd", microUsd)
                .update();
    }

    @Test
    void keepsWhatTheAnswersCostWithTheirPrice() {
        var before = statusOfToday();
        GEMINI.candidate("{\"is_safe\":", "MAX_TOKENS");
        GEMINI.fails(503, "UNAVAILABLE");
        GEMINI.fails(503, "UNAVAILABLE");
        GEMINI.fails(503, "UNAVAILABLE");
        GEMINI.answers("""
                {"is_safe":true,"instructs_model":false,"reason":"a lake","categories":[],"suggested_categories":[],"hashtags":[]}""");
        topics.publish(video(videoId, "Sunset over the lake", "", 1));

        var effort = vision(videoId).path("effort");
        assertThat(effort.path("promptTokens").asInt()).isEqualTo(80);
        assertThat(effort.path("answerTokens").asInt()).isEqualTo(40);
        assertThat(effort.path("cost").path("microUsd").asLong()).isEqualTo(480);
        assertThat(effort.path("cost").path("input").decimalValue()).isEqualByComparingTo("1");
        assertThat(effort.path("cost").path("output").decimalValue()).isEqualByComparingTo("10");
        assertThat(effort.path("cost").path("audioTokens").asInt()).isEqualTo(20);
        var after = statusOfToday();
        assertThat(after.path("microUsdToday").asLong()
                        - before.path("microUsdToday").asLong())
                .isEqualTo(480);
        assertThat(after.path("microUsdPerDay").asLong()).isEqualTo(2_000_000_000);
    }

    private JsonNode statusOfToday() {
        return get("/api/v1/admin/moderation/screening", tokens.admin(mira))
                .body()
                .path("gemini");
    }

    private void setCallsOfToday(int calls) {
        jdbc.sql("insert into gemini_budget (day, calls) values (utc_date(), :calls) "
                        + "on duplicate key update calls = :calls")
                .param("calls", calls)
                .update();
    }

    @Test
    void rejectsIfTheModelIsSure() {
        GEMINI.answers("""
                {"is_safe":false,"instructs_model":false,"reason":"spam","categories":[{"code":"SPAM","score":0.99,"evidence":"an advert"}],
                 "suggested_categories":[],"hashtags":[]}""");
        topics.publish(video(videoId, "Buy this now", "", 1));

        var decided = topics.await(
                ModerationDecided.class, event -> event.content().id().equals(videoId));
        assertThat(decided.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(decided.reason().code()).isEqualTo("SPAM");
    }

    @Test
    void decidesByTheOperatorsWordsFromTheNextVideoOn() {
        GEMINI.answers("""
                {"is_safe":false,"instructs_model":false,"reason":"a clown",
                 "categories":[{"code":"CLOWNS","score":0.99,"evidence":"a red nose"}],
                 "suggested_categories":[],"hashtags":[]}""");
        topics.publish(video(videoId, "At the circus", "", 1));
        assertThat(awaitCase(videoId).body().path("concerns").toString()).contains("UNKNOWN_CODES");
        var before = get(POLICY, moderator()).body().path("rules");
        var rules = (ObjectNode) before.deepCopy();
        rules.withArray("categories")
                .addObject()
                .put("code", "CLOWNS")
                .put("harm", "SPAM")
                .put("name", "Clowns")
                .put("definition", "Clowns are not welcome here.")
                .putArray("examples");

        try {
            putInForce(rules);
            var next = UUID.randomUUID();
            topics.publish(video(next, "At the circus", "", 1));

            var decided = topics.await(
                    ModerationDecided.class, event -> event.content().id().equals(next));
            assertThat(decided.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(decided.reason().code()).isEqualTo("SPAM");
            assertThat(GEMINI.asked().getFirst().body().toString()).doesNotContain("Clowns are not welcome here.");
            assertThat(GEMINI.asked().getLast().body().toString()).contains("Clowns are not welcome here.");
            assertThat(vision(next).path("findings").get(0).path("label").asString())
                    .isEqualTo("CLOWNS");
            assertThat(promptOf(next)).isNotEqualTo(promptOf(videoId));
        } finally {
            putInForce(before);
        }
    }

    private JsonNode vision(UUID content) {
        return awaitCase(content)
                .body()
                .path("stages")
                .valueStream()
                .filter(stage -> stage.path("stage").asString().equals("VISION"))
                .findFirst()
                .orElseThrow();
    }

    private String promptOf(UUID content) {
        return vision(content).path("effort").path("promptSha256").asString();
    }

    @Test
    void asksForBothSidesOfWhatFallsBetweenTheBands() {
        GEMINI.answers("""
                {"is_safe":true,"instructs_model":false,"reason":"a fight","categories":[{"code":"VIOLENCE","score":0.6,"start_ms":1000,
                 "end_ms":2000,"evidence":"Two people fight"}],"suggested_categories":[],"hashtags":[]}""");
        GEMINI.answers("""
                {"arguments":[{"side":"FOR_PUBLISHING","text":"It is a judo class","start_ms":500,"end_ms":1500},
                 {"side":"AGAINST_PUBLISHING","text":"One of them is thrown"}],"leaning":"PUBLISH","confidence":0.9}""");
        topics.publish(video(videoId, "Sunset over the lake", "", 1));

        var seen = awaitCase(videoId);
        assertThat(seen.text("openReason")).isEqualTo("SCORE_VIOLENCE");
        var reports = seen.body().path("stages");
        var second = reports.path(reports.size() - 1);
        assertThat(second.path("stage").asString()).isEqualTo("SECOND_OPINION");
        assertThat(second.path("effort").path("prompt").asString()).isEqualTo("second-opinion-v1");
        var opinion = second.path("remarks").path("opinion");
        assertThat(opinion.path("leaning").asString()).isEqualTo("PUBLISH");
        assertThat(opinion.path("arguments").path(0).path("startMs").asInt()).isEqualTo(500);
        var asked = GEMINI.asked().get(1).body();
        assertThat(asked.path("systemInstruction").toString()).contains("second reader");
        assertThat(asked.path("contents").toString())
                .contains("first_reader", "VIOLENCE")
                .doesNotContain("Two people fight");
    }

    @Test
    void bringsABlockedVideoToAPerson() {
        GEMINI.blocksPrompt("PROHIBITED_CONTENT");
        topics.publish(video(videoId, "Sunset over the lake", "", 1));

        var seen = awaitCase(videoId);
        assertThat(seen.text("state")).isEqualTo("OPEN");
        assertThat(seen.text("openReason")).isEqualTo("BLOCKED_PROHIBITED_CONTENT");
        assertThat(seen.body().path("why").path("severity").asInt()).isEqualTo(3);
        assertThat(topics.all(
                        ModerationDecided.class, event -> event.content().id().equals(videoId)))
                .isEmpty();
    }

    @Test
    void bringsAnInvalidAnswerToAPerson() {
        GEMINI.answers("{\"is_safe\": true}");
        topics.publish(video(videoId, "Sunset over the lake", "", 1));

        assertThat(awaitCase(videoId).text("openReason")).isEqualTo("INVALID_ANSWER");
    }
}
