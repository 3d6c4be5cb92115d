package dev.kinora.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Statements of reasons and appeals, from the decision to its replacement. */
class AppealIT extends ContestFlow {

    private static final Map<String, Object> WHY = Map.of("statement", "The knife cuts bread.");

    private Answer appeal(String decisionId) {
        return post(DECISIONS + "/" + decisionId + "/appeals", tokens.creator(owner), WHY);
    }

    private String decisionId() {
        return statements().getFirst().path("id").asString();
    }

    @Test
    void statesTheReasonsOfARejection() {
        rejected();

        var statement = statements().getFirst();

        assertThat(statement.path("outcome").asString()).isEqualTo("REJECTED");
        assertThat(statement.path("automated").asBoolean()).isTrue();
        assertThat(statement.path("inForce").asBoolean()).isTrue();
        assertThat(statement.path("facts").path("source").asString()).isEqualTo("OWN_INITIATIVE");
        assertThat(statement.path("facts").path("automatedDetection").asBoolean())
                .isTrue();
        assertThat(statement.path("ground").path("kind").asString()).isEqualTo("TERMS");
        assertThat(statement.path("ground").path("definition").asString()).isNotEmpty();
        assertThat(statement.path("restriction").path("visibility").asString()).isEqualTo("REMOVED");
        assertThat(statement.path("redress").path("appealable").asBoolean()).isTrue();
        var until = Instant.parse(statement.path("redress").path("appealUntil").asString());
        assertThat(Duration.between(Instant.now(), until).toDays()).isGreaterThan(182);
        assertThat(get(DECISIONS + "/" + decisionId(), tokens.creator(owner)).body())
                .isEqualTo(statement);
    }

    @Test
    void showsStatementsToNobodyElse() {
        rejected();
        var stranger = tokens.viewer(UUID.randomUUID());

        assertThat(get(DECISIONS + "/" + decisionId(), stranger).status()).isEqualTo(404);
        assertThat(get(DECISIONS + "?contentId=" + videoId, stranger)
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(post(DECISIONS + "/" + decisionId() + "/appeals", stranger, WHY)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void bringsBackWhatWasWronglyRejected() {
        screened(1, new Verdict.Approve());
        settle(caseOf("SCREENING"), moderator(), "REJECT", "VIOLENCE");
        var contested = decisionId();

        assertThat(appeal(contested).status()).isEqualTo(201);

        var seen = caseOf("APPEAL");
        assertThat(seen.text("queue")).isEqualTo("APPEALS");
        assertThat(seen.text("openReason")).isEqualTo("APPEALED");
        assertThat(seen.text("contestedDecisionId")).isEqualTo(contested);
        var asked = get(CASES + "/" + seen.text("id") + "/appeals", moderator()).body();
        assertThat(asked.path(0).path("statement").asString()).isEqualTo("The knife cuts bread.");
        var same = post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);
        assertThat(same.status()).isEqualTo(403);
        assertThat(same.text("ground")).isEqualTo("DECIDED");

        settle(seen, otherModerator(), "APPROVE", "NO_VIOLATION");

        topics.await(
                ModerationDecided.class,
                event -> event.content().id().equals(videoId)
                        && event.outcome() == Outcome.APPROVED
                        && event.version() == 3);
        var told = topics.await(
                ModerationAnswered.class, event -> event.accountId().equals(owner));
        assertThat(told.answer()).isEqualTo(ModerationAnswer.OVERTURNED);
        assertThat(told.question()).isEqualTo(ModerationAnswered.Question.APPEAL);
        var statements = statements();
        assertThat(statements.getFirst().path("outcome").asString()).isEqualTo("APPROVED");
        assertThat(statements.getFirst().path("facts").path("source").asString())
                .isEqualTo("APPEAL");
        assertThat(statements.get(1).path("inForce").asBoolean()).isFalse();
        assertThat(statements
                        .get(1)
                        .path("redress")
                        .path("appeal")
                        .path("answer")
                        .asString())
                .isEqualTo("OVERTURNED");
    }

    @Test
    void isFinalWhenADecisionIsUpheld() {
        rejected();
        var contested = decisionId();
        appeal(contested);
        settle(caseOf("APPEAL"), moderator(), "REJECT", "VIOLENCE");

        var told = topics.await(
                ModerationAnswered.class, event -> event.accountId().equals(owner));
        assertThat(told.answer()).isEqualTo(ModerationAnswer.UPHELD);
        assertThat(statements().getFirst().path("redress").path("appealable").asBoolean())
                .isFalse();
        assertThat(appeal(decisionId()).text("code")).isEqualTo("DECISION_FINAL");
        assertThat(appeal(contested).text("code")).isEqualTo("APPEAL_FILED");
    }

    @Test
    void takesOneAppealPerDecision() {
        double filed = count("kinora.appeals", "by", "OWNER");
        rejected();
        appeal(decisionId());

        assertThat(appeal(decisionId()).text("code")).isEqualTo("APPEAL_FILED");
        assertThat(count("kinora.appeals", "by", "OWNER")).isEqualTo(filed + 1);
    }

    @Test
    void refusesAppealsAgainstWhatTakesNothingAway() {
        approved();

        assertThat(appeal(decisionId()).text("code")).isEqualTo("NOTHING_TO_APPEAL");
    }

    @Test
    void refusesAppealsAgainstReplacedDecisions() {
        rejected();
        var first = decisionId();
        decide(caseOf("SCREENING"), moderator(), "REJECT", "SPAM");

        assertThat(appeal(first).text("code")).isEqualTo("DECISION_REPLACED");
    }

    @Test
    void refusesAppealsAfterSixMonths() {
        rejected();
        jdbc.sql("update decision set decided_at = decided_at - interval 185 day where content_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .update();

        assertThat(appeal(decisionId()).text("code")).isEqualTo("APPEAL_TOO_LATE");
    }

    @Test
    void answersAnAppealAlsoWhenTheContentIsApprovedElsewhere() {
        rejected();
        appeal(decisionId());

        decide(caseOf("SCREENING"), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(caseOf("APPEAL").text("state")).isEqualTo("DECIDED");
        var told = topics.await(
                ModerationAnswered.class, event -> event.accountId().equals(owner));
        assertThat(told.answer()).isEqualTo(ModerationAnswer.OVERTURNED);
    }

    @Test
    void keepsTheOwnerFromDecidingWithTheRoleOfAModerator() {
        rejected();
        appeal(decisionId());

        var refused = post(CASES + "/" + caseOf("APPEAL").text("id") + "/claim", tokens.moderator(owner), null);

        assertThat(refused.text("code")).isEqualTo("OWN_CONTENT");
    }
}
