package dev.kinora.moderation.restriction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentLabel;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What a decision takes from a video that stays: recorded, announced, and told to its owner. */
class RestrictionIT extends ContestFlow {

    private Answer restrict(Map<String, Object> restrictions) {
        var claimed = post(CASES + "/" + caseOf("SCREENING").text("id") + "/claim", moderator(), null);
        return decide(
                claimed,
                Map.of(
                        "action",
                        "RESTRICT",
                        "reasonCode",
                        "VIOLENCE",
                        "restrictions",
                        restrictions,
                        "note",
                        "by a test"));
    }

    private Answer decide(Answer seen, Map<String, Object> decision) {
        return call(
                HttpMethod.POST,
                CASES + "/" + seen.text("id") + "/decisions",
                moderator(),
                Map.of("If-Match", String.valueOf(seen.etag())),
                decision);
    }

    private ModerationDecided decided(long version) {
        return topics.await(
                ModerationDecided.class, event -> event.content().id().equals(videoId) && event.version() == version);
    }

    @Test
    void announcesEachRestrictionWithItsLabelInTheLaneOfTakedowns() {
        approved();

        var decision = restrict(Map.of("kinds", List.of("COMMENTS_OFF", "LABEL", "AGE_GATE"), "label", "GRAPHIC"));

        assertThat(decision.status()).isEqualTo(201);
        var event = decided(2);
        var expected = new Restrictions(
                List.of(Restriction.AGE_GATE, Restriction.LABEL, Restriction.COMMENTS_OFF),
                new ContentLabel("GRAPHIC", "This video may be disturbing."));
        assertThat(event.restrictions()).isEqualTo(expected);
        assertThat(topics.await(
                                ModerationWithdrawn.class,
                                one -> one.content().id().equals(videoId))
                        .decision()
                        .restrictions())
                .isEqualTo(expected);
        var seen = caseOf("SCREENING");
        assertThat(texts(seen.body().path("ruling").path("restrictions").path("kinds")))
                .containsExactly("AGE_GATE", "LABEL", "COMMENTS_OFF");
        assertThat(seen.body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("detail").asString("")))
                .contains("VIOLENCE: AGE_GATE, LABEL, COMMENTS_OFF GRAPHIC");
    }

    @Test
    void statesEachRestrictionToTheOwner() {
        approved();
        restrict(Map.of("kinds", List.of("AGE_GATE", "LABEL", "COMMENTS_OFF", "LIMITED_REACH"), "label", "DISPUTED"));

        var restriction = statements().getFirst().path("restriction");

        assertThat(restriction.path("visibility").asString()).isEqualTo("LIMITED");
        assertThat(texts(restriction.path("measures")))
                .containsExactly("AGE_RESTRICTED", "DEMOTED", "LABELED", "INTERACTION_RESTRICTED");
        assertThat(restriction.path("label").asString()).contains("disputed");
    }

    @Test
    void restrictsTheReachIfNothingElseIsSaid() {
        approved();
        settle(caseOf("SCREENING"), moderator(), "RESTRICT", "VIOLENCE");

        assertThat(decided(2).restrictions()).isEqualTo(Restrictions.LIMITED_REACH);
    }

    @Test
    void readsRestrictionsOfEarlierVersionsAsLimitedReach() {
        approved();
        settle(caseOf("SCREENING"), moderator(), "RESTRICT", "VIOLENCE");
        jdbc.sql("update decision set restrictions = null where content_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .update();

        assertThat(texts(statements().getFirst().path("restriction").path("measures")))
                .containsExactly("DEMOTED");
    }

    @Test
    void tellsServicesThatCompareWhatIsRestricted() {
        approved();
        restrict(Map.of("kinds", List.of("AGE_GATE")));
        String service = tokens.of(UUID.randomUUID(), "video-service", Role.SERVICE);

        var found = get("/api/v1/moderation/withdrawals?kind=VIDEO&limit=500", service)
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("content").path("id").asString().equals(videoId.toString()))
                .toList();

        assertThat(found)
                .singleElement()
                .satisfies(item -> assertThat(texts(item.path("restrictions").path("kinds")))
                        .containsExactly("AGE_GATE"));
    }

    @Test
    void leavesAChangedVersionOfARestrictedVideoToAPerson() {
        approved();
        restrict(Map.of("kinds", List.of("AGE_GATE")));

        screened(2, new Verdict.Approve());

        var open = get(CASES + "?contentId=" + videoId + "&state=OPEN", moderator())
                .body()
                .path("items")
                .valueStream()
                .toList();
        assertThat(open)
                .singleElement()
                .satisfies(
                        item -> assertThat(item.path("openReason").asString()).isEqualTo("RESTRICTED_BEFORE"));
        assertThat(statements().getFirst().path("outcome").asString()).isEqualTo("RESTRICTED");
    }

    @ParameterizedTest
    @CsvSource({
        "REJECT,AGE_GATE,,RESTRICTION_NOT_APPLICABLE",
        "RESTRICT,HOLD,,RESTRICTION_NOT_APPLICABLE",
        "RESTRICT,LABEL,,RESTRICTION_NOT_APPLICABLE",
        "RESTRICT,AGE_GATE,GRAPHIC,RESTRICTION_NOT_APPLICABLE",
        "RESTRICT,LABEL,NO_SUCH,UNKNOWN_LABEL"
    })
    void refusesWhatDoesNotFit(String action, String kind, String label, String code) {
        approved();
        var seen = caseOf("SCREENING");
        Map<String, Object> restrictions =
                label == null ? Map.of("kinds", List.of(kind)) : Map.of("kinds", List.of(kind), "label", label);

        var answer = decide(
                seen,
                Map.of("action", action, "reasonCode", "VIOLENCE", "restrictions", restrictions, "note", "by a test"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("code")).isEqualTo(code);
        assertThat(statements()).hasSize(1);
    }

    @Test
    void listsTheLabelsToStaffOnly() {
        assertThat(get("/api/v1/moderation/labels", moderator())
                        .body()
                        .valueStream()
                        .map(one -> one.path("code").asString()))
                .containsExactly("GRAPHIC", "DISPUTED", "SYNTHETIC");
        assertThat(get("/api/v1/moderation/labels", tokens.viewer(owner)).status())
                .isEqualTo(403);
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
