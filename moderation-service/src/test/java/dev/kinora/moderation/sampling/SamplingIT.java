package dev.kinora.moderation.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Chance brings decisions to people who do not see what was decided. */
class SamplingIT extends ContestFlow {

    private static final String SAMPLING = "/api/v1/moderation/sampling";
    private static final String QUALITY = "/api/v1/moderation/quality";

    private final UUID lea = UUID.randomUUID();

    @Autowired
    private JsonMapper json;

    private String lead() {
        return tokens.admin(lea);
    }

    /** Rates for this test; all others are 0. */
    private void draw(String... fields) {
        assertThat(put(fields).status()).isEqualTo(200);
    }

    private Answer put(String... fields) {
        Map<String, Object> rates = new HashMap<>(Map.of(
                "approvedVideos", 0,
                "rejectedVideos", 0,
                "approvedComments", 0,
                "rejectedComments", 0,
                "secondReviews", 0,
                "goldCases", 0,
                "perDay", 1000));
        for (var field : fields) {
            rates.put(field, 1);
        }
        return call(HttpMethod.PUT, SAMPLING, lead(), Map.of("If-Match", "*"), rates);
    }

    @AfterEach
    void drawNothing() {
        draw();
    }

    private Answer claim(Answer seen, String token) {
        return post(CASES + "/" + seen.text("id") + "/claim", token, null);
    }

    private Answer answer(Answer claimed, String token, String action, String reason) {
        return call(
                HttpMethod.POST,
                CASES + "/" + claimed.text("id") + "/answers",
                token,
                Map.of("If-Match", String.valueOf(claimed.etag())),
                Map.of("action", action, "reasonCode", reason));
    }

    private Answer answered(Answer seen, String token, String action, String reason) {
        var claimed = claim(seen, token);
        assertThat(claimed.status()).isEqualTo(200);
        var answer = answer(claimed, token, action, reason);
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }

    private void opened() {
        screened(1, new Verdict.Review(Concern.ofCode("SCORE_HATE")));
    }

    /** The first person decides the case of the screening. */
    private void decided(String action, String reason) {
        opened();
        settle(caseOf("SCREENING"), moderator(), action, reason);
    }

    private List<String> problems() {
        return new SampleVerification(jdbc, json).run().problems();
    }

    private long decisions() {
        return jdbc.sql("select count(*) from decision where content_id = :content")
                .param("content", BinaryIds.bytes(videoId))
                .query(Long.class)
                .single();
    }

    @Test
    void drawsNothingAtARateOfZero() {
        approved();

        assertThat(caseIds(videoId)).hasSize(1);
    }

    @Test
    void showsNothingOfWhatAMachineDecidedUntilItIsAnswered() {
        draw("approvedVideos");
        approved();

        var sample = caseOf("SAMPLE");
        assertThat(sample.text("queue")).isEqualTo("SAMPLES");
        assertThat(sample.text("openReason")).isEqualTo("BLIND_REVIEW");
        assertThat(sample.body().path("blind").asBoolean()).isTrue();
        assertThat(sample.body().path("content").path("title").asString()).isEqualTo("Sunset over the lake");
        assertThat(sample.body().path("content").path("author").path("handle").isNull())
                .isTrue();
        for (var hidden : List.of("signals", "stages", "decisions", "history", "concerns")) {
            assertThat(sample.body().path(hidden)).as(hidden).isEmpty();
        }
        for (var hidden : List.of("ruling", "topSignal", "creator", "contestedDecisionId")) {
            assertThat(sample.body().path(hidden).isNull()).as(hidden).isTrue();
        }
        var claimed = claim(sample, moderator());
        assertThat(claimed.body().path("decisions")).isEmpty();
        assertThat(get(CASES + "/" + sample.text("id") + "/precedents", moderator())
                        .text("code"))
                .isEqualTo("CASE_BLIND");
        assertThat(decide(claimed, moderator(), "REJECT", "SPAM").text("code")).isEqualTo("CASE_BLIND");

        var answer = answer(claimed, moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(answer.text("effect")).isEqualTo("AGREED");
        assertThat(answer.body().path("before").path("automated").asBoolean()).isTrue();
        assertThat(decisions()).isEqualTo(1);
        assertThat(caseOf("SAMPLE").text("state")).isEqualTo("DECIDED");
        assertThat(caseOf("SAMPLE")
                        .body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("OPENED", "CLAIMED", "ANSWERED_BLIND");
        assertThat(problems()).isEmpty();
    }

    @Test
    void keepsTheVerdictInOtherPlacesFromWhoeverHoldsTheCase() {
        draw("rejectedVideos");
        rejected();
        var other = caseIds(videoId).stream()
                .filter(id -> !id.equals(sampleId()))
                .findFirst()
                .orElseThrow();
        assertThat(rulings()).allMatch(JsonNode::isNull);
        claim(caseOf("SAMPLE"), moderator());

        var covered = get(CASES + "/" + other, moderator());

        assertThat(covered.body().path("blind").asBoolean()).isTrue();
        assertThat(covered.body().path("decisions")).isEmpty();
        assertThat(get("/api/v1/moderation/audit-log?contentId=" + videoId, moderator())
                        .body()
                        .path("items"))
                .isEmpty();
        var decision = statements().getFirst().path("id").asString();
        assertThat(get(DECISIONS + "/" + decision, moderator()).status()).isEqualTo(404);
        assertThat(get(DECISIONS + "/" + decision, otherModerator()).status()).isEqualTo(200);
        assertThat(rulings()).allMatch(JsonNode::isNull);
    }

    private String sampleId() {
        return caseOf("SAMPLE").text("id");
    }

    private List<JsonNode> rulings() {
        return get(CASES + "?contentId=" + videoId, moderator())
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("ruling"))
                .toList();
    }

    @Test
    void excludesWhoeverHasSeenTheVerdict() {
        draw("rejectedVideos");
        rejected();
        var sample = caseOf("SAMPLE");
        var other = caseIds(videoId).stream()
                .filter(id -> !id.equals(sample.text("id")))
                .findFirst()
                .orElseThrow();

        assertThat(get(CASES + "/" + other, otherModerator()).body().path("decisions"))
                .hasSize(1);

        var refused = claim(sample, otherModerator());
        assertThat(refused.text("code")).isEqualTo("EXCLUDED");
        assertThat(refused.text("ground")).isEqualTo("SEEN");
        assertThat(claim(sample, moderator()).status()).isEqualTo(200);
    }

    @Test
    void takesAWrongApprovalDownInOneStep() {
        draw("approvedVideos");
        approved();

        var answer = answered(caseOf("SAMPLE"), moderator(), "REJECT", "VIOLENCE");

        assertThat(answer.text("effect")).isEqualTo("DECIDED");
        var withdrawn = topics.await(
                ModerationWithdrawn.class, event -> event.content().id().equals(videoId));
        assertThat(withdrawn.decision().decisionId()).hasToString(answer.text("decisionId"));
        assertThat(statements().getFirst().path("reasonCode").asString()).isEqualTo("VIOLENCE");
        assertThat(caseOf("SAMPLE").body().path("ruling").path("outcome").asString())
                .isEqualTo("REJECTED");
    }

    @Test
    void restoresAWrongRejection() {
        draw("rejectedVideos");
        rejected();

        answered(caseOf("SAMPLE"), moderator(), "APPROVE", "NO_VIOLATION");

        var event = topics.await(
                ModerationDecided.class, decided -> decided.content().id().equals(videoId) && decided.version() == 2);
        assertThat(event.outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void leavesItToALeadIfAPersonHasDecidedMeanwhile() {
        draw("approvedVideos");
        approved();
        settle(caseOf("SCREENING"), tokens.admin(UUID.randomUUID()), "REJECT", "HATE");

        var answer = answered(caseOf("SAMPLE"), otherModerator(), "APPROVE", "NO_VIOLATION");

        assertThat(answer.text("effect")).isEqualTo("LEFT_TO_LEAD");
        assertThat(decisions()).isEqualTo(2);
        assertThat(get(CASES + "/" + id("SAMPLE"), otherModerator()).status()).isEqualTo(404);
    }

    private String id(String purpose) {
        return get(CASES + "?contentId=" + videoId + "&purpose=" + purpose, lead())
                .body()
                .path("items")
                .get(0)
                .path("id")
                .asString();
    }

    @Test
    void withdrawsASampleOfContentThatChanges() {
        draw("approvedVideos");
        approved();
        draw();
        var sample = sampleId();

        screened(2, new Verdict.Approve());

        assertThat(get(CASES + "/" + sample, moderator()).text("state")).isEqualTo("WITHDRAWN");
        assertThat(rates("MISSED_HARM").path("lost").asInt()).isPositive();
    }

    @Test
    void asksAnotherPersonAgainAndLeavesADisagreementToALead() {
        draw("secondReviews");
        decided("APPROVE", "NO_VIOLATION");
        draw();

        var second = caseOf("SECOND_REVIEW");
        assertThat(claim(second, moderator()).text("code")).isEqualTo("EXCLUDED");
        var answer = answered(second, otherModerator(), "REJECT", "HATE");

        assertThat(answer.text("effect")).isEqualTo("LEFT_TO_LEAD");
        assertThat(answer.body().path("before").path("outcome").asString()).isEqualTo("APPROVED");
        assertThat(decisions()).isEqualTo(1);
        var forLead = get(CASES + "/" + id("SECOND_REVIEW"), lead());
        assertThat(forLead.text("queue")).isEqualTo("DISAGREEMENTS");
        assertThat(forLead.text("openReason")).isEqualTo("DISAGREED");
        assertThat(forLead.body().path("blind").asBoolean()).isFalse();
        assertThat(get(CASES + "/" + forLead.text("id"), otherModerator()).status())
                .isEqualTo(404);
        assertThat(claim(forLead, tokens.admin(mira)).text("code")).isEqualTo("EXCLUDED");
        settle(forLead, lead(), "REJECT", "HATE");
        assertThat(decisions()).isEqualTo(2);
    }

    @Test
    void withdrawsASecondReviewThatIsOvertaken() {
        draw("secondReviews");
        decided("APPROVE", "NO_VIOLATION");
        draw();
        var second = caseOf("SECOND_REVIEW").text("id");

        settle(caseOf("SCREENING"), tokens.admin(UUID.randomUUID()), "REJECT", "HATE");

        assertThat(get(CASES + "/" + second, lead()).text("state")).isEqualTo("WITHDRAWN");
    }

    @Test
    void drawsNothingThatMayBeAboutChildren() {
        draw("secondReviews", "goldCases");

        decided("REJECT", "CHILD_SAFETY");

        assertThat(caseIds(videoId)).hasSize(1);
    }

    @Test
    void asksCasesWithAKnownAnswerThatNobodyCanTell() {
        decided("REJECT", "HATE");
        var marked = post(
                "/api/v1/moderation/gold-cases",
                lead(),
                Map.of(
                        "caseId",
                        caseOf("SCREENING").text("id"),
                        "outcome",
                        "REJECTED",
                        "reasonCode",
                        "HATE",
                        "why",
                        "The second sentence is about a people."));
        assertThat(marked.status()).isEqualTo(201);
        draw("goldCases");
        var other = UUID.randomUUID();
        screened(other, 1, new Verdict.Review(Concern.ofCode("SCORE_HATE")));
        settle(caseOf(other, "SCREENING"), otherModerator(), "APPROVE", "NO_VIOLATION");
        draw();

        var asked = caseOf("SAMPLE");
        assertThat(asked.body().toString()).doesNotContain("GOLD").doesNotContain("gold");
        assertThat(claim(asked, moderator()).text("code")).isEqualTo("EXCLUDED");
        assertThat(claim(asked, lead()).text("code")).isEqualTo("EXCLUDED");
        var answer = answered(asked, otherModerator(), "APPROVE", "NO_VIOLATION");

        assertThat(answer.text("effect")).isEqualTo("PRACTICE");
        assertThat(answer.body().path("feedback").path("right").asBoolean(true)).isFalse();
        assertThat(answer.body().path("feedback").path("why").asString()).contains("second sentence");
        assertThat(decisions()).isEqualTo(1);
        var mine = get(QUALITY + "/drift?months=1", otherModerator()).body();
        assertThat(mine.path("months")
                        .get(0)
                        .path("gold")
                        .path("mine")
                        .path("value")
                        .asDouble(1))
                .isZero();
        var listed = get("/api/v1/moderation/gold-cases", lead())
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("id").asString().equals(marked.text("id")))
                .findFirst()
                .orElseThrow();
        assertThat(listed.path("right").path("cases").asInt()).isEqualTo(1);
        assertThat(listed.toString()).doesNotContain(noor.toString());
        retire(marked.text("id"));
    }

    private void retire(String id) {
        assertThat(call(HttpMethod.DELETE, "/api/v1/moderation/gold-cases/" + id, lead(), Map.of(), null)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void marksOnlyWhatIsDecidedAndOnlyOnce() {
        opened();
        var body = Map.of(
                "caseId", caseOf("SCREENING").text("id"),
                "outcome", "REJECTED",
                "reasonCode", "HATE",
                "why", "It names a people.");
        var path = "/api/v1/moderation/gold-cases";
        assertThat(post(path, moderator(), body).status()).isEqualTo(403);
        assertThat(post(path, lead(), body).text("code")).isEqualTo("NOT_GOLD");
        settle(caseOf("SCREENING"), moderator(), "REJECT", "HATE");
        var marked = post(path, lead(), body);
        assertThat(marked.status()).isEqualTo(201);
        assertThat(post(path, lead(), body).text("code")).isEqualTo("GOLD_MARKED");
        retire(marked.text("id"));
        assertThat(call(HttpMethod.DELETE, path + "/" + UUID.randomUUID(), lead(), Map.of(), null)
                        .text("code"))
                .isEqualTo("GOLD_NOT_FOUND");
    }

    @Test
    void estimatesFromStoredDrawsThatCanBeDrawnAgain() {
        draw("approvedVideos");
        for (int i = 0; i < 3; i++) {
            screened(UUID.randomUUID(), 1, new Verdict.Approve());
        }
        assertThat(rates("MISSED_HARM").path("drawn").asInt()).isGreaterThanOrEqualTo(3);
        assertThat(rates("MISSED_HARM").path("missing").asInt()).isPositive();
        assertThat(rates("MISSED_HARM").path("rate").isNull()).isTrue();
        assertThat(problems()).isEmpty();

        screened(videoId, 1, new Verdict.Approve());
        var stored = jdbc.sql("select draw, propensity from sample where content_id = :content")
                .param("content", BinaryIds.bytes(videoId))
                .query((row, number) -> List.of(row.getDouble("draw"), row.getDouble("propensity")))
                .single();
        changeDraw(stored.getFirst() / 2, stored.getLast());
        assertThat(problems()).singleElement().asString().contains("stored number");
        changeDraw(stored.getFirst(), stored.getLast() / 4);
        assertThat(problems()).singleElement().asString().contains("stored propensity");
        changeDraw(stored.getFirst(), stored.getLast());
        assertThat(problems()).isEmpty();
    }

    private void changeDraw(double draw, double propensity) {
        jdbc.sql("update sample set draw = :draw, propensity = :propensity where content_id = :content")
                .param("draw", draw)
                .param("propensity", propensity)
                .param("content", BinaryIds.bytes(videoId))
                .update();
    }

    private JsonNode rates(String direction) {
        return get(QUALITY + "/error-rates", moderator())
                .body()
                .path("rates")
                .valueStream()
                .filter(rate -> rate.path("direction").asString().equals(direction))
                .filter(rate -> rate.path("kind").asString().equals("VIDEO"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void takesAnAnswerBackWithItsDecision() {
        draw("approvedVideos");
        approved();
        draw();
        var answer = answered(caseOf("SAMPLE"), moderator(), "REJECT", "VIOLENCE");

        var undone = post("/api/v1/moderation/decisions/" + answer.text("decisionId") + "/undo", moderator(), null);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(jdbc.sql("select taken_back_at is not null from sample where content_id = :content")
                        .param("content", BinaryIds.bytes(videoId))
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void comparesPeopleForAdministratorsOnly() {
        draw("secondReviews");
        decided("REJECT", "HATE");
        draw();
        answered(caseOf("SECOND_REVIEW"), otherModerator(), "REJECT", "HATE");

        var shared = get(QUALITY + "/agreement", moderator()).body();
        assertThat(shared.path("answered").asInt()).isPositive();
        assertThat(shared.path("pairs")).isEmpty();
        assertThat(get(QUALITY + "/agreement", lead()).body().path("pairs")).isNotEmpty();
        var drift = get(QUALITY + "/drift?months=1", moderator())
                .body()
                .path("months")
                .get(0);
        assertThat(drift.path("agreement").path("mine").path("value").asDouble())
                .isEqualTo(1);
        assertThat(drift.path("approvals").path("mine").path("cases").asInt()).isEqualTo(1);
    }

    @Test
    void changesRatesWithALineInTheLog() {
        assertThat(call(HttpMethod.PUT, SAMPLING, moderator(), Map.of("If-Match", "*"), Map.of())
                        .status())
                .isEqualTo(403);
        long version = get(SAMPLING, moderator()).body().path("version").asLong();

        var changed = put("approvedComments");

        assertThat(changed.body().path("version").asLong()).isEqualTo(version + 1);
        assertThat(changed.body().toString()).doesNotContain("salt");
        var line = get("/api/v1/moderation/audit-log?limit=1", moderator())
                .body()
                .path("items")
                .get(0);
        assertThat(line.path("action").asString()).isEqualTo("SAMPLING_CHANGED");
        assertThat(line.path("detail").asString()).contains("APPROVED_COMMENT 0.0 to 1.0");
        assertThat(call(HttpMethod.PUT, SAMPLING, lead(), Map.of("If-Match", "\"0\""), rates(1.5))
                        .status())
                .isEqualTo(400);
        assertThat(call(HttpMethod.PUT, SAMPLING, lead(), Map.of("If-Match", "\"0\""), rates(0.5))
                        .status())
                .isEqualTo(412);
    }

    private static Map<String, Object> rates(double all) {
        Map<String, Object> rates = new HashMap<>();
        for (var field : List.of(
                "approvedVideos",
                "rejectedVideos",
                "approvedComments",
                "rejectedComments",
                "secondReviews",
                "goldCases")) {
            rates.put(field, all);
        }
        rates.put("perDay", 50);
        return rates;
    }
}
