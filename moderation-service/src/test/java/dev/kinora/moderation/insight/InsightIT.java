package dev.kinora.moderation.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.moderation.review.Samples;
import dev.kinora.starter.id.BinaryIds;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Figures of the time since a test began, in which only that test has decided. */
class InsightIT extends ContestFlow {

    private static final String INSIGHTS = "/api/v1/moderation/insights";

    private final Instant begin = Instant.now();

    @Autowired
    private InsightPersonalData personalData;

    private String period() {
        return "?from=" + begin + "&to=" + begin.plus(Duration.ofHours(1));
    }

    private JsonNode insights(String token) {
        var answer = get(INSIGHTS + period(), token);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Answer person(UUID person, String token) {
        return get(INSIGHTS + "/people/" + person + period(), token);
    }

    private String admin() {
        return tokens.admin(UUID.randomUUID());
    }

    private ContentRef comment(Verdict verdict) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), owner, null, "Words " + content.id());
        intake.settle(Samples.judgment(content, snapshot, verdict));
        return content;
    }

    private ContentRef suspicious() {
        return comment(new Verdict.Review(new Concern.Harm(HarmCategory.SPAM)));
    }

    private Answer decided(ContentRef content, String token, String action, String reason) {
        return settle(get(CASES + "/" + caseIds(content.id()).getFirst(), moderator()), token, action, reason);
    }

    private static long sum(JsonNode lines, String field, Predicate<JsonNode> which) {
        return lines.valueStream()
                .filter(which)
                .mapToLong(line -> line.path(field).asLong())
                .sum();
    }

    private static Predicate<JsonNode> has(String field, Object value) {
        return line -> line.path(field).asString().equals(String.valueOf(value));
    }

    @Test
    void countsWhatCameInAndWhatWasDecided() {
        decided(suspicious(), moderator(), "REJECT", "SPAM");
        decided(suspicious(), otherModerator(), "APPROVE", "NO_VIOLATION");
        suspicious();
        comment(new Verdict.Approve());

        var figures = insights(admin());

        assertThat(figures.path("step").asString()).isEqualTo("HOUR");
        assertThat(sum(figures.path("inflow"), "cases", has("automated", false)))
                .isEqualTo(3);
        assertThat(sum(figures.path("inflow"), "cases", has("automated", true))).isEqualTo(1);
        assertThat(sum(figures.path("sources"), "cases", has("reason", "SCORE_SPAM")))
                .isEqualTo(3);
        assertThat(sum(figures.path("open"), "cases", has("queue", "COMMENTS").and(has("age", "UNDER_HOUR"))))
                .isPositive();
        assertThat(sum(figures.path("decided"), "decisions", has("automated", false)))
                .isEqualTo(2);
        assertThat(sum(figures.path("decided"), "decisions", has("automated", true)))
                .isEqualTo(1);
        assertThat(sum(figures.path("reasons"), "decisions", has("reason", "SPAM")))
                .isEqualTo(1);
        assertThat(sum(figures.path("policies"), "decisions", has("automated", false)))
                .isEqualTo(2);
        assertThat(figures.path("people")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactlyInAnyOrder(mira.toString(), noor.toString());
        var onTime = figures.path("onTime").path(0);
        assertThat(onTime.path("queue").asString()).isEqualTo("COMMENTS");
        assertThat(onTime.path("met").path("cases").asLong()).isEqualTo(2);
        assertThat(onTime.path("met").path("value").asDouble()).isEqualTo(1);
    }

    @Test
    void saysWhatWasDecidedTooLate() {
        var late = suspicious();
        jdbc.sql("update review_case set due_at = utc_timestamp(6) - interval 1 minute where content_id = :content")
                .param("content", BinaryIds.bytes(late.id()))
                .update();
        decided(late, moderator(), "REJECT", "SPAM");
        decided(suspicious(), moderator(), "REJECT", "SPAM");

        var met = insights(moderator()).path("onTime").path(0).path("met");

        assertThat(met.path("value").asDouble()).isEqualTo(0.5);
        assertThat(met.path("low").asDouble()).isPositive().isLessThan(0.5);
        assertThat(met.path("high").asDouble()).isGreaterThan(0.5).isLessThan(1);
    }

    @Test
    void keepsWhatOthersOverturnUntilThatIsTakenBack() {
        var content = suspicious();
        decided(content, moderator(), "REJECT", "SPAM");
        var id = caseIds(content.id()).getFirst();
        var other = decide(get(CASES + "/" + id, otherModerator()), otherModerator(), "APPROVE", "NO_VIOLATION");
        assertThat(other.status()).isEqualTo(201);

        var own = person(mira, moderator()).body();
        assertThat(own.path("overturned").path("value").asDouble()).isEqualTo(1);
        assertThat(own.path("overturned").path("cases").asLong()).isEqualTo(1);
        assertThat(own.path("grounds").path("REVIEW").asLong()).isEqualTo(1);
        assertThat(sum(insights(admin()).path("overturned"), "decisions", has("ground", "REVIEW")))
                .isEqualTo(1);

        post("/api/v1/moderation/decisions/" + other.text("id") + "/undo", otherModerator(), null);

        assertThat(person(mira, moderator())
                        .body()
                        .path("overturned")
                        .path("value")
                        .asDouble())
                .isZero();
        var undone = person(noor, otherModerator()).body();
        assertThat(undone.path("grounds").path("UNDO").asLong()).isEqualTo(1);
        assertThat(undone.path("overturned").path("value").asDouble()).isZero();
    }

    @Test
    void countsATakenBackDecisionAboutWhichNothingWasDecidedBefore() {
        var made = decided(suspicious(), moderator(), "REJECT", "SPAM");

        post("/api/v1/moderation/decisions/" + made.text("id") + "/undo", moderator(), null);

        assertThat(person(mira, moderator()).body().path("grounds").path("UNDO").asLong())
                .isEqualTo(1);
    }

    @Test
    void countsAnAppealThatOverturnsAMachine() {
        rejected();
        var statement = statements().getFirst().path("id").asString();
        assertThat(post(
                                DECISIONS + "/" + statement + "/appeals",
                                tokens.creator(owner),
                                Map.of("statement", "It is fine."))
                        .status())
                .isEqualTo(201);
        settle(caseOf("APPEAL"), moderator(), "APPROVE", "NO_VIOLATION");

        var figures = insights(moderator());

        assertThat(sum(
                        figures.path("appeals"),
                        "appeals",
                        has("answer", "OVERTURNED").and(has("filedBy", "OWNER"))))
                .isEqualTo(1);
        assertThat(sum(
                        figures.path("overturned"),
                        "decisions",
                        has("ground", "APPEAL").and(has("automated", true))))
                .isEqualTo(1);
    }

    @Test
    void comparesMachinesWithPeople() {
        decided(suspicious(), moderator(), "REJECT", "SPAM");
        decided(suspicious(), moderator(), "APPROVE", "NO_VIOLATION");
        var passed = comment(new Verdict.Approve());
        decide(get(CASES + "/" + caseIds(passed.id()).getFirst(), moderator()), moderator(), "REJECT", "SPAM");

        var accuracy = insights(moderator())
                .path("accuracy")
                .valueStream()
                .filter(has("kind", "COMMENT"))
                .findFirst()
                .orElseThrow();

        assertThat(accuracy.path("labels").asLong()).isEqualTo(3);
        assertThat(accuracy.path("precision").path("value").asDouble()).isEqualTo(0.5);
        assertThat(accuracy.path("recall").path("value").asDouble()).isEqualTo(0.5);
    }

    @Test
    void namesTheModelsAndPrompts() {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.VIDEO, 1);
        var vision = StageReport.found(Stage.VISION, List.of(), List.of())
                .taking(new Effort("seeing-7", "prompt-3", null, 1, 1, 1, null));
        var assessment =
                Assessment.of(UUID.randomUUID(), content, owner, List.of(vision), begin.plus(Duration.ofMinutes(1)));
        intake.settle(new Judgment(
                assessment,
                ContentSnapshot.comment(content.id(), owner, null, "title"),
                "default/1",
                new Verdict.Approve(),
                List.of(),
                Judgment.NO_SUGGESTION));

        var used = insights(moderator()).path("models").path(0);

        assertThat(used.path("model").asString()).isEqualTo("seeing-7");
        assertThat(used.path("prompt").asString()).isEqualTo("prompt-3");
        assertThat(used.path("assessments").asLong()).isEqualTo(1);
    }

    @Test
    void saysHowLongSomebodyTook() {
        var made = decided(suspicious(), moderator(), "REJECT", "SPAM");
        assertThat(person(mira, moderator()).body().path("pace").isNull()).isTrue();
        shift(made, 40);

        var pace = person(mira, moderator()).body().path("pace");

        assertThat(pace.path("decisions").asInt()).isEqualTo(1);
        assertThat(pace.path("median").asDouble())
                .isGreaterThanOrEqualTo(40)
                .isEqualTo(pace.path("ninth").asDouble());
        shift(made, -40);
    }

    private void shift(Answer made, int seconds) {
        jdbc.sql("update decision set decided_at = decided_at + interval :seconds second where id = :id")
                .param("seconds", seconds)
                .param("id", BinaryIds.bytes(UUID.fromString(made.text("id"))))
                .update();
    }

    @Test
    void showsTheFiguresOfOthersToAdministratorsOnly() {
        decided(suspicious(), moderator(), "REJECT", "SPAM");
        decided(suspicious(), otherModerator(), "REJECT", "SPAM");

        assertThat(insights(moderator())
                        .path("people")
                        .valueStream()
                        .map(one -> one.path("id").asString()))
                .containsExactly(mira.toString());
        assertThat(person(mira, otherModerator()).status()).isEqualTo(404);
        assertThat(person(mira, otherModerator()).text("code")).isEqualTo("DECIDER_NOT_FOUND");
        assertThat(person(UUID.randomUUID(), admin()).text("code")).isEqualTo("DECIDER_NOT_FOUND");
        assertThat(person(mira, admin()).body().path("handle").asString()).isNotEmpty();
        assertThat(person(mira, admin()).body().toString())
                .doesNotContain("uncovered")
                .doesNotContain("reveals");
        var newcomer = UUID.randomUUID();
        assertThat(person(newcomer, tokens.moderator(newcomer))
                        .body()
                        .path("handle")
                        .isNull())
                .isTrue();
    }

    @Test
    void forgetsWhatWasOverturnedOfAnErasedAccount() {
        var made = decided(suspicious(), moderator(), "REJECT", "SPAM");
        post("/api/v1/moderation/decisions/" + made.text("id") + "/undo", moderator(), null);

        personalData.eraseSome(mira, 100);

        assertThat(person(mira, moderator()).body().path("grounds").isEmpty()).isTrue();
    }

    @Test
    void refusesPeriodsThatAreEmptyOrTooLong() {
        for (var period : List.of(
                "?from=2026-01-02T00:00:00Z&to=2026-01-02T00:00:00Z",
                "?from=2025-01-01T00:00:00Z&to=2026-01-03T00:00:00Z",
                "?from=yesterday&to=2026-01-02T00:00:00Z")) {
            assertThat(get(INSIGHTS + period, moderator()).status()).isEqualTo(400);
            assertThat(get(INSIGHTS + "/people/" + mira + period, moderator()).status())
                    .isEqualTo(400);
        }
        assertThat(get(INSIGHTS + "?from=2025-11-30T00:00:00Z&to=2026-11-30T00:00:00Z", moderator())
                        .text("step"))
                .isEqualTo("DAY");
    }
}
