package dev.kinora.moderation.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.security.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Content that is taken off while a person still has to decide. */
class HoldIT extends ContestFlow {

    private Answer held() {
        approved();
        report(UUID.randomUUID(), "HATE");
        settle(caseOf("REPORT"), moderator(), "HOLD", "HATE");
        return caseOf("REPORT");
    }

    private List<JsonNode> listed(String filter) {
        return get(CASES + "?contentId=" + videoId + filter, moderator())
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    @Test
    void takesOffAtOnceWhileTheCaseStaysWithItsHolder() {
        var seen = held();

        assertThat(seen.text("state")).isEqualTo("CLAIMED");
        assertThat(seen.text("heldAt")).isNotEmpty();
        assertThat(seen.body().path("concerns").valueStream().map(JsonNode::asString))
                .contains("HELD");
        assertThat(listed("&held=true")).hasSize(1);
        var withdrawn = topics.await(
                ModerationWithdrawn.class, one -> one.content().id().equals(videoId));
        assertThat(withdrawn.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(withdrawn.restrictions()).isEqualTo(Restrictions.HOLD);
        assertThat(seen.body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsSequence("CLAIMED", "HELD");
    }

    @Test
    void tellsTheOwnerThatAPersonDecides() {
        held();

        var statement = statements().getFirst();

        assertThat(statement.path("restriction").path("visibility").asString()).isEqualTo("SUSPENDED");
        assertThat(statement.path("restriction").path("measures").path(0).asString())
                .isEqualTo("DISABLED");
        assertThat(statement.path("inForce").asBoolean()).isTrue();
        assertThat(statement.path("redress").isNull()).isTrue();
    }

    @Test
    void endsWithTheDecision() {
        var seen = held();

        var decision = decide(seen, moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(decision.status()).isEqualTo(201);
        assertThat(listed("&held=true")).isEmpty();
        var event =
                topics.await(ModerationDecided.class, one -> one.content().id().equals(videoId) && one.version() == 3);
        assertThat(event.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(event.restrictions()).isNull();
        assertThat(statements().get(1).path("inForce").asBoolean(true)).isFalse();
    }

    @Test
    void isInForceAgainWhenTheDecisionThatEndedItIsUndone() {
        var decision = decide(held(), moderator(), "APPROVE", "NO_VIOLATION");

        var undone = post("/api/v1/moderation/decisions/" + decision.text("id") + "/undo", moderator(), null);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(listed("&held=true")).hasSize(1);
        var event =
                topics.await(ModerationDecided.class, one -> one.content().id().equals(videoId) && one.version() == 4);
        assertThat(event.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(event.restrictions()).isEqualTo(Restrictions.HOLD);
    }

    @Test
    void opensADecidedScreeningAgain() {
        approved();
        settle(caseOf("SCREENING"), moderator(), "HOLD", "HATE");

        var seen = caseOf("SCREENING");
        assertThat(seen.text("state")).isEqualTo("CLAIMED");
        assertThat(decide(seen, moderator(), "REJECT", "HATE").status()).isEqualTo(201);
        assertThat(caseOf("SCREENING").text("state")).isEqualTo("DECIDED");
    }

    @Test
    void endsByADecisionInAnotherCaseToo() {
        held();

        settle(caseOf("SCREENING"), otherModerator(), "APPROVE", "NO_VIOLATION");

        assertThat(listed("&held=true")).isEmpty();
    }

    @Test
    void cannotBeEndedByAChangeOfTheContent() {
        held();

        screened(2, new Verdict.Approve());

        assertThat(listed("&held=true"))
                .extracting(item -> item.path("purpose").asString())
                .contains("SCREENING", "REPORT");
        assertThat(statements()
                        .getFirst()
                        .path("restriction")
                        .path("visibility")
                        .asString())
                .isEqualTo("SUSPENDED");
    }

    @Test
    void holdsOnlyWhatSomebodySees() {
        rejected();
        var claimed = post(CASES + "/" + caseOf("SCREENING").text("id") + "/claim", moderator(), null);

        var answer = decide(claimed, moderator(), "HOLD", "HATE");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo("ACTION_NOT_AVAILABLE");
    }

    @Test
    void cannotBeReportedMeanwhile() {
        held();

        var answer = report(UUID.randomUUID(), "HATE");

        assertThat(answer.text("code")).isEqualTo("NOTHING_TO_REPORT");
    }

    @Test
    void isFoundByServicesThatCompare() {
        held();
        String service = tokens.of(UUID.randomUUID(), "video-service", Role.SERVICE);

        var found = get("/api/v1/moderation/withdrawals?kind=VIDEO&limit=500", service)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("content").path("id").asString().equals(videoId.toString()))
                .toList();

        assertThat(found).singleElement().satisfies(item -> {
            assertThat(item.path("outcome").asString()).isEqualTo("REJECTED");
            assertThat(item.path("restrictions").path("kinds").path(0).asString())
                    .isEqualTo("HOLD");
        });
    }
}
