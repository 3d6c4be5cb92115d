package dev.kinora.moderation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.moderation.review.Samples;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Figures of days long ago, each day for one test. */
class KeptDaysIT extends ContestFlow {

    private static final Instant EPOCH = Instant.parse("2001-01-01T00:00:00Z");

    /** Midnight. */
    private final Instant day = EPOCH.plus(Math.floorMod(UUID.randomUUID().hashCode(), 6_000), ChronoUnit.DAYS);

    @Autowired
    private KeptDays days;

    private UUID suspicious(HarmCategory harm, Instant openedAt) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), owner, null, "Words " + content.id());
        intake.settle(Samples.judgment(content, snapshot, new Verdict.Review(new Concern.Harm(harm))));
        jdbc.sql("update review_case set opened_at = :at, due_at = :due where content_id = :content")
                .param("at", Timestamp.from(openedAt))
                .param("due", Timestamp.from(openedAt.plusSeconds(3_600)))
                .param("content", BinaryIds.bytes(content.id()))
                .update();
        return content.id();
    }

    /** Rejects something in the middle of the hour that begins then. */
    private void rejected(Instant hour) {
        var content = suspicious(HarmCategory.SPAM, hour);
        settle(get(CASES + "/" + caseIds(content).getFirst(), moderator()), moderator(), "REJECT", "SPAM");
        jdbc.sql("update decision set decided_at = :at where content_id = :content")
                .param("at", Timestamp.from(hour.plusSeconds(1_800)))
                .param("content", BinaryIds.bytes(content))
                .update();
    }

    /** The whole day with half of the one before and half of the one after the next. */
    private JsonNode figures(String token) {
        var query = "?from=" + day.minus(Duration.ofHours(12)) + "&to=" + day.plus(Duration.ofHours(60));
        var answer = get("/api/v1/moderation/insights" + query, token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private static long sum(JsonNode lines, String field) {
        return lines.valueStream().mapToLong(line -> line.path(field).asLong()).sum();
    }

    @Test
    void countsADayThatIsOverOnceAndTheRestOfThePeriodEachTime() {
        rejected(day.plus(Duration.ofHours(9)));
        rejected(day.plus(Duration.ofHours(10)));
        rejected(day.minus(Duration.ofHours(3)));

        var first = figures(tokens.admin(noor));

        assertThat(first.path("step").asString()).isEqualTo("DAY");
        assertThat(sum(first.path("decided"), "decisions")).isEqualTo(3);
        assertThat(first.path("decided").size()).isEqualTo(2);
        assertThat(sum(first.path("inflow"), "cases")).isEqualTo(3);
        assertThat(first.path("reasons").size()).isEqualTo(1);
        assertThat(first.path("reasons").path(0).path("decisions").asLong()).isEqualTo(3);
        assertThat(first.path("people").path(0).path("decisions").asLong()).isEqualTo(3);
        assertThat(first.path("onTime").path(0).path("met").path("cases").asLong())
                .isEqualTo(3);
        assertThat(first.path("accuracy")
                        .valueStream()
                        .filter(line -> line.path("kind").asString().equals("COMMENT"))
                        .mapToLong(line -> line.path("labels").asLong())
                        .sum())
                .isEqualTo(3);

        rejected(day.plus(Duration.ofHours(11)));
        rejected(day.minus(Duration.ofHours(4)));

        var second = figures(tokens.admin(noor));
        assertThat(sum(second.path("decided"), "decisions")).isEqualTo(4);
        assertThat(second.path("reasons").path(0).path("decisions").asLong()).isEqualTo(4);
        assertThat(second.path("people").path(0).path("decisions").asLong()).isEqualTo(4);
        assertThat(second.path("people").path(0).path("id").asString()).isEqualTo(mira.toString());
    }

    @Test
    void showsOfAKeptDayOnlyTheQueuesOfWhoeverAsks() {
        suspicious(HarmCategory.CHILD_SAFETY, day.plus(Duration.ofHours(9)));
        suspicious(HarmCategory.SPAM, day.plus(Duration.ofHours(9)));

        assertThat(sum(figures(tokens.childSafety(noor)).path("inflow"), "cases"))
                .isEqualTo(2);
        assertThat(sum(figures(tokens.moderator(mira)).path("inflow"), "cases")).isEqualTo(1);
        assertThat(figures(tokens.moderator(mira)).path("sources").toString())
                .contains("SCORE_SPAM")
                .doesNotContain("CHILD_SAFETY");
    }

    @Test
    void forgetsDaysForWhichNobodyCanAsk() {
        figures(tokens.admin(noor));
        assertThat(kept()).isPositive();

        days.forgetOld();

        assertThat(kept()).isZero();
    }

    private int kept() {
        return jdbc.sql("select count(*) from insight_day where day < '2020-01-01'")
                .query(Integer.class)
                .single();
    }
}
