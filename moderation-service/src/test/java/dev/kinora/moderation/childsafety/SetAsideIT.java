package dev.kinora.moderation.childsafety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What is about content under suspicion is for the role alone, whatever else is asked about it. */
class SetAsideIT extends ContestFlow {

    private final UUID kim = UUID.randomUUID();

    @Autowired
    private Preservations preservations;

    /** A moderator without the role. */
    private String plain() {
        return tokens.moderator(kim);
    }

    private void draw(String... strata) {
        Map<String, Object> rates = new HashMap<>(Map.of(
                "approvedVideos", 0,
                "rejectedVideos", 0,
                "approvedComments", 0,
                "rejectedComments", 0,
                "secondReviews", 0,
                "goldCases", 0,
                "perDay", 1000));
        for (var stratum : strata) {
            rates.put(stratum, 1);
        }
        assertThat(call(
                                HttpMethod.PUT,
                                "/api/v1/moderation/sampling",
                                tokens.admin(UUID.randomUUID()),
                                Map.of("If-Match", "*"),
                                rates)
                        .status())
                .isEqualTo(200);
    }

    @AfterEach
    void drawNothing() {
        draw();
    }

    private boolean plainSees(String query) {
        return !get(CASES + "?contentId=" + videoId + query, plain())
                .body()
                .path("items")
                .isEmpty();
    }

    private Answer answer(String purpose, String token, String action, String reason) {
        var claimed = post(CASES + "/" + caseOf(purpose).text("id") + "/claim", token, null);
        assertThat(claimed.status()).isEqualTo(200);
        return call(
                HttpMethod.POST,
                CASES + "/" + claimed.text("id") + "/answers",
                token,
                Map.of("If-Match", String.valueOf(claimed.etag())),
                Map.of("action", action, "reasonCode", reason));
    }

    private void clearedByTwo(String caseId) {
        for (var token : new String[] {moderator(), otherModerator()}) {
            var claimed = post(CASES + "/" + caseId + "/claim", token, null);
            assertThat(claimed.status()).isEqualTo(200);
            decide(claimed, token, "APPROVE", "NO_VIOLATION");
            post(CASES + "/" + caseId + "/release", token, null);
        }
    }

    private String newest() {
        return get(CASES + "?contentId=" + videoId + "&purpose=SCREENING&state=OPEN", moderator())
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asString();
    }

    @Test
    void withdrawsWhatChanceAsksAboutAndHidesTheRest() {
        draw("approvedVideos");
        approved();
        assertThat(plainSees("&purpose=SAMPLE")).isTrue();
        var claimed = post(CASES + "/" + caseOf("SAMPLE").text("id") + "/claim", plain(), null);
        assertThat(claimed.status()).isEqualTo(200);

        report(noor, "CHILD_SAFETY");

        assertThat(plainSees("")).as("anything about the video").isFalse();
        assertThat(caseOf("SAMPLE").text("state")).isEqualTo("WITHDRAWN");
        assertThat(caseOf("SCREENING").text("queue")).isEqualTo("CHILD_SAFETY");
        assertThat(caseOf("SCREENING").body().path("childSafety").asBoolean()).isTrue();
        assertThat(jdbc.sql("select closed_at is not null from sample where content_id = :content")
                        .param("content", BinaryIds.bytes(videoId))
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(call(
                                HttpMethod.POST,
                                CASES + "/" + claimed.text("id") + "/answers",
                                plain(),
                                Map.of("If-Match", "*"),
                                Map.of("action", "APPROVE", "reasonCode", "NO_VIOLATION"))
                        .text("code"))
                .isEqualTo("CASE_NOT_FOUND");
    }

    @Test
    void takesAReportAwayAndBringsItBackWhenTwoPeopleHaveCleared() {
        approved();
        report(noor, "HATE");
        var reportCase = caseOf("REPORT").text("id");
        var claimed = post(CASES + "/" + reportCase + "/claim", plain(), null);
        assertThat(claimed.status()).isEqualTo(200);

        screened(2, new Verdict.Review(Concern.CHILD_SAFETY));

        assertThat(plainSees("")).isFalse();
        assertThat(decide(claimed, plain(), "APPROVE", "NO_VIOLATION").text("code"))
                .isEqualTo("CASE_NOT_FOUND");
        assertThat(caseOf("REPORT").text("state")).isEqualTo("OPEN");

        clearedByTwo(newest());

        assertThat(preservations.covers(videoId)).isFalse();
        assertThat(caseOf("REPORT").text("queue")).isEqualTo("REPORTS");
        assertThat(get(CASES + "/" + reportCase, plain()).status()).isEqualTo(200);
        assertThat(caseOf("REPORT")
                        .body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsSubsequence("OPENED", "CLAIMED", "SET_ASIDE", "BROUGHT_BACK");
    }

    @Test
    void keepsAnAppealAfterARejectionForThatReason() {
        rejected();
        post(
                DECISIONS + "/" + statements().getFirst().path("id").asString() + "/appeals",
                tokens.creator(owner),
                Map.of("statement", "It is mine."));
        assertThat(plainSees("&purpose=APPEAL")).isTrue();
        var claimed = post(CASES + "/" + caseOf("SCREENING").text("id") + "/claim", plain(), null);

        assertThat(decide(claimed, plain(), "REJECT", "CHILD_SAFETY").status()).isEqualTo(201);

        assertThat(plainSees("")).isFalse();
        assertThat(caseOf("APPEAL").text("queue")).isEqualTo("CHILD_SAFETY");
    }

    @Test
    void letsNoMachineApproveAnotherVersion() {
        approved();
        report(noor, "CHILD_SAFETY");

        screened(2, new Verdict.Approve());

        assertThat(statements()).as("only the first version was approved").hasSize(1);
        assertThat(newest()).isNotEmpty();
        assertThat(plainSees("")).isFalse();
    }

    @Test
    void isNotSettledByADecisionAboutSomethingElse() {
        approved();
        report(noor, "HATE");
        screened(2, new Verdict.Review(Concern.CHILD_SAFETY));

        settle(caseOf("REPORT"), moderator(), "REJECT", "SPAM");

        assertThat(newest()).as("the suspicion waits").isNotEmpty();
        assertThat(preservations.find(videoId).orElseThrow().endsAt()).isNull();
    }

    @Test
    void handsAnAnswerOverThatNamesHarmToChildren() {
        draw("secondReviews");
        screened(1, new Verdict.Review(Concern.ofCode("SCORE_HATE")));
        settle(caseOf("SCREENING"), moderator(), "APPROVE", "NO_VIOLATION");

        var answer = answer("SECOND_REVIEW", plain(), "REJECT", "CHILD_SAFETY");

        assertThat(answer.text("effect")).isEqualTo("LEFT_TO_LEAD");
        assertThat(caseOf("SECOND_REVIEW").text("queue")).isEqualTo("CHILD_SAFETY");
        assertThat(preservations.covers(videoId)).isTrue();
        assertThat(plainSees("")).isFalse();
        assertThat(get(CASES + "?contentId=" + videoId, tokens.admin(kim))
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void handsAnAnswerOverThatAgreesInNothingButTheOutcome() {
        draw("rejectedVideos");
        rejected();

        var answer = answer("SAMPLE", plain(), "REJECT", "CHILD_SAFETY");

        assertThat(answer.text("effect")).isEqualTo("LEFT_TO_LEAD");
        assertThat(caseOf("SAMPLE").text("state")).isEqualTo("OPEN");
        assertThat(caseOf("SAMPLE").text("queue")).isEqualTo("CHILD_SAFETY");
        assertThat(preservations.covers(videoId)).isTrue();
    }

    @Test
    void isNotTakenBackByWhoHandedItOver() {
        approved();
        var claimed = post(CASES + "/" + caseOf("SCREENING").text("id") + "/claim", plain(), null);
        var made = decide(claimed, plain(), "REJECT", "CHILD_SAFETY");

        var undone = post("/api/v1/moderation/decisions/" + made.text("id") + "/undo", plain(), null);

        assertThat(undone.text("code")).isEqualTo("CASE_NOT_FOUND");
        assertThat(statements().getFirst().path("outcome").asString()).isEqualTo("REJECTED");
    }

    @Test
    void isNeverDrawn() {
        draw("approvedVideos", "rejectedVideos");

        screened(1, new Verdict.Reject(ReasonCode.CHILD_SAFETY));

        assertThat(caseIds(videoId)).hasSize(1);
    }

    @Test
    void isKeptAgainWhenTheClearingIsTakenBack() {
        screened(1, new Verdict.Review(Concern.CHILD_SAFETY));
        clearedByTwo(newest());
        assertThat(preservations.covers(videoId)).isFalse();

        var undone = post(
                "/api/v1/moderation/decisions/"
                        + statements().getFirst().path("id").asString() + "/undo",
                otherModerator(),
                null);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(preservations.covers(videoId)).isTrue();
    }
}
