package dev.kinora.moderation.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Strikes from the decision to what an account may do, and back. */
class StandingIT extends StandingFlow {

    private static final Map<String, Object> WHY = Map.of("statement", "It is about baking.");

    private String decisionOf(UUID contentId) {
        return standing()
                .path("strikes")
                .valueStream()
                .filter(strike -> strike.path("contentId").asString().equals(contentId.toString()))
                .findFirst()
                .orElseThrow()
                .path("decisionId")
                .asString();
    }

    @Test
    void warnsThenPausesAndTakesItBackWithTheDecision() {
        var first = rejectedVideo(ReasonCode.SPAM);
        rejectedVideo(ReasonCode.SPAM);
        assertThat(standing().path("standing").asString()).isEqualTo("WARNED");
        rejectedVideo(ReasonCode.SPAM);

        assertThat(told(1).standing()).isEqualTo(AccountStanding.WARNED);
        var paused = told(3);
        assertThat(paused.standing()).isEqualTo(AccountStanding.PAUSED);
        assertThat(paused.reason()).isEqualTo("SPAM");
        assertThat(Duration.between(Instant.now(), paused.until()).toHours()).isBetween(166L, 168L);
        var seen = standing();
        assertThat(seen.path("points").asInt()).isEqualTo(6);
        assertThat(seen.path("thresholds").path("pause").asInt()).isEqualTo(6);
        assertThat(seen.path("strikes").size()).isEqualTo(3);
        assertThat(seen.path("strikes").path(0).path("counts").asBoolean()).isTrue();

        post(DECISIONS + "/" + decisionOf(first) + "/appeals", tokens.creator(owner), WHY);
        settle(caseOf(first, "APPEAL"), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(told(4).standing()).isEqualTo(AccountStanding.WARNED);
        var after = standing();
        assertThat(after.path("standing").asString()).isEqualTo("WARNED");
        assertThat(after.path("points").asInt()).isEqualTo(4);
        assertThat(after.path("strikes").path(2).path("liftedAt").isNull()).isFalse();
        assertThat(after.path("strikes").path(2).path("counts").asBoolean()).isFalse();
        assertThat(get("/api/v1/moderation/accounts/" + owner, moderator())
                        .body()
                        .path("standing"))
                .isEqualTo(after);
    }

    @Test
    void countsContentOnceAlsoWhenADecisionIsUpheld() {
        var video = rejectedVideo(ReasonCode.SPAM);
        var since = standing().path("strikes").path(0).path("since").asString();
        post(DECISIONS + "/" + decisionOf(video) + "/appeals", tokens.creator(owner), WHY);
        settle(caseOf(video, "APPEAL"), moderator(), "REJECT", "VIOLENCE");

        var seen = standing();
        assertThat(seen.path("points").asInt()).isEqualTo(4);
        var counting = seen.path("strikes")
                .valueStream()
                .filter(strike -> strike.path("counts").asBoolean())
                .toList();
        assertThat(counting).hasSize(1);
        assertThat(counting.getFirst().path("reason").asString()).isEqualTo("VIOLENCE");
        assertThat(counting.getFirst().path("since").asString()).isEqualTo(since);
    }

    @Test
    void takesAStrikeAwayForAnyMilderDecision() {
        var video = rejectedVideo(ReasonCode.VIOLENCE);

        decide(caseOf(video, "SCREENING"), moderator(), "RESTRICT", "VIOLENCE");

        assertThat(standing().path("standing").asString()).isEqualTo("GOOD");
        assertThat(told(2).standing()).isEqualTo(AccountStanding.GOOD);
    }

    @Test
    void keepsTheStrikeWhenANewerVersionIsWithinTheRules() {
        rejected();
        screened(2, new Verdict.Approve());

        assertThat(standing().path("points").asInt()).isEqualTo(4);
    }

    @Test
    void forgetsWhatHasExpired() {
        rejectedVideo(ReasonCode.VIOLENCE);
        jdbc.sql("update strike set expires_at = now(6) - interval 1 minute where account_id = :id")
                .param("id", BinaryIds.bytes(owner))
                .update();

        var seen = standing();

        assertThat(seen.path("standing").asString()).isEqualTo("GOOD");
        assertThat(seen.path("points").asInt()).isZero();
        assertThat(seen.path("strikes").path(0).path("counts").asBoolean()).isFalse();
    }

    @Test
    void letsAnApprovalCountNothing() {
        approved();

        assertThat(standing().path("points").asInt()).isZero();
        assertThat(standing().path("strikes").size()).isZero();
    }
}
