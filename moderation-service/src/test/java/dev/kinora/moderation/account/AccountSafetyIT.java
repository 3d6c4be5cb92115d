package dev.kinora.moderation.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.decision.ReasonCode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** Reports of accounts because of harm to children are for the people with that role, two of them for what is in favor of the account. */
class AccountSafetyIT extends StandingFlow {

    private static final String ACCOUNTS = "/api/v1/moderation/accounts/";
    private static final String ACCOUNT_CASES = "/api/v1/moderation/account-cases";
    private static final String REPORTED = "/api/v1/reports/accounts";

    private final UUID kim = UUID.randomUUID();
    private final UUID lea = UUID.randomUUID();

    /** A moderator without the role. */
    private String plain() {
        return tokens.moderator(kim);
    }

    private String another() {
        return tokens.childSafety(lea);
    }

    /** An account is known when something of it was decided. */
    private void reported(String reason) {
        standing();
        approved();
        assertThat(post(REPORTED, tokens.viewer(UUID.randomUUID()), Map.of("accountId", owner, "reason", reason))
                        .status())
                .isEqualTo(201);
    }

    private JsonNode cases(String token) {
        return get(ACCOUNTS + owner, token).body().path("cases");
    }

    private String newest() {
        return cases(moderator()).path(0).path("id").asString();
    }

    private Answer decide(String token, Map<String, Object> decision) {
        return call(
                HttpMethod.POST,
                ACCOUNT_CASES + "/" + newest() + "/decisions",
                token,
                Map.of("If-Match", "*"),
                decision);
    }

    private Answer suspended() {
        return decide(
                moderator(),
                Map.of(
                        "action",
                        "SUSPEND",
                        "suspension",
                        Map.of("reason", "CHILD_SAFETY", "days", 30, "statement", "See our rules.")));
    }

    private String listed(String token) {
        return get(ACCOUNT_CASES + "?limit=100", token).body().toString();
    }

    @Test
    void existsForThePeopleWithTheRoleOnly() {
        reported("CHILD_SAFETY");
        var id = newest();

        assertThat(cases(moderator()).path(0).path("childSafety").asBoolean()).isTrue();
        assertThat(listed(moderator())).contains(id);
        for (var token : List.of(plain(), tokens.admin(kim))) {
            assertThat(cases(token)).isEmpty();
            assertThat(listed(token)).doesNotContain(id);
            assertThat(get(ACCOUNT_CASES + "/" + id, token).text("code")).isEqualTo("ACCOUNT_CASE_NOT_FOUND");
            assertThat(decide(token, Map.of("action", "DISMISS")).text("code")).isEqualTo("ACCOUNT_CASE_NOT_FOUND");
            assertThat(get(ACCOUNTS + owner + "/profile", token).body().path("reports"))
                    .isEmpty();
            assertThat(get("/api/v1/moderation/audit-log?limit=200", token)
                            .body()
                            .toString())
                    .doesNotContain(id);
        }
        assertThat(get("/api/v1/moderation/audit-log?limit=200", moderator())
                        .body()
                        .toString())
                .contains(id);
    }

    @Test
    void takesOverACaseThatWaits() {
        reported("SPAM");
        assertThat(cases(plain())).hasSize(1);

        reported("CHILD_SAFETY");

        assertThat(cases(plain())).isEmpty();
        assertThat(cases(moderator())).hasSize(1);
    }

    @Test
    void needsTwoPeopleToDismiss() {
        reported("CHILD_SAFETY");

        assertThat(decide(moderator(), Map.of("action", "DISMISS", "note", "A mix-up."))
                        .text("code"))
                .isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(decide(moderator(), Map.of("action", "DISMISS")).text("code"))
                .as("the same person again")
                .isEqualTo("SECOND_PERSON_NEEDED");

        var proposal = get(ACCOUNT_CASES + "/" + newest(), another()).body().path("proposal");
        assertThat(proposal.path("action").asString()).isEqualTo("DISMISS");
        assertThat(proposal.path("by").path("id").asString()).isEqualTo(mira.toString());
        var decided = decide(another(), Map.of("action", "DISMISS"));
        assertThat(decided.status()).isEqualTo(200);
        assertThat(decided.text("state")).isEqualTo("DECIDED");
        assertThat(decided.body().path("proposal").isNull()).isTrue();
    }

    @Test
    void needsOnePersonToSuspendAndTwoToLiftThat() {
        reported("CHILD_SAFETY");
        assertThat(suspended().status()).isEqualTo(200);
        var lift = "/api/v1/moderation/suspensions/"
                + standing().path("suspensions").path(0).path("id").asString() + "/lift";

        assertThat(post(lift, plain(), null).text("code")).isEqualTo("SUSPENSION_NOT_FOUND");
        assertThat(post(lift, moderator(), null).text("code")).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(standing().path("suspensions").path(0).path("inForce").asBoolean())
                .isTrue();
        assertThat(post(lift, another(), null).status()).isEqualTo(204);
        assertThat(standing().path("suspensions").path(0).path("inForce").asBoolean())
                .isFalse();
    }

    @Test
    void keepsTheAppealWithThem() {
        reported("CHILD_SAFETY");
        suspended();
        var suspension = standing().path("suspensions").path(0).path("id").asString();

        post(
                OWN + "/suspensions/" + suspension + "/appeals",
                tokens.creator(owner),
                Map.of("statement", "It was not me."));

        assertThat(cases(plain())).isEmpty();
        assertThat(cases(moderator()).path(0).path("purpose").asString()).isEqualTo("APPEAL");
        assertThat(decide(moderator(), Map.of("action", "LIFT")).text("code")).isEqualTo("OWN_SUSPENSION");
        assertThat(decide(another(), Map.of("action", "LIFT")).text("code")).isEqualTo("SECOND_PERSON_NEEDED");
    }

    private JsonNode file(String token) {
        return get(ACCOUNTS + owner, token).body();
    }

    private String log(String token) {
        return get("/api/v1/moderation/audit-log?limit=200", token)
                .body()
                .path("items")
                .valueStream()
                .map(JsonNode::toString)
                .filter(line -> line.contains(owner.toString()))
                .toList()
                .toString();
    }

    @Test
    void showsOthersNoStandingThatOnlyStrikesAboutChildrenExplain() {
        rejectedVideo(ReasonCode.CHILD_SAFETY);

        assertThat(standing().path("standing").asString()).isNotEqualTo("GOOD");
        var shown = file(plain()).path("standing");
        assertThat(shown.path("standing").asString()).isEqualTo("GOOD");
        assertThat(shown.path("strikes")).isEmpty();
    }

    @Test
    void answersWhatWaitsWithoutTellingOthersWhy() {
        reported("SPAM");
        var waiting = cases(plain()).path(0).path("id").asString();

        assertThat(post(
                                ACCOUNTS + owner + "/suspensions",
                                moderator(),
                                Map.of("reason", "CHILD_SAFETY", "statement", "You have harmed a child."))
                        .status())
                .isEqualTo(201);

        assertThat(get(ACCOUNT_CASES + "/" + waiting, plain()).text("code")).isEqualTo("ACCOUNT_CASE_NOT_FOUND");
        assertThat(get(ACCOUNT_CASES + "/" + waiting, moderator()).text("state"))
                .isEqualTo("DECIDED");
    }

    @Test
    void showsOthersThatAnAccountIsHeldAndNotWhy() {
        reported("CHILD_SAFETY");
        assertThat(suspended().status()).isEqualTo(200);
        rejectedVideo(ReasonCode.CHILD_SAFETY);
        assertThat(post(ACCOUNTS + owner + "/notes", moderator(), Map.of("text", "Was told.", "childSafety", true))
                        .status())
                .isEqualTo(201);

        for (var token : List.of(plain(), tokens.admin(kim))) {
            var shown = file(token);
            assertThat(shown.path("standing").path("standing").asString()).isEqualTo("SUSPENDED");
            assertThat(shown.path("standing").path("points").asInt()).isZero();
            assertThat(shown.path("standing").path("strikes")).isEmpty();
            assertThat(shown.path("standing").path("suspensions")).isEmpty();
            assertThat(shown.path("decisions")).isEmpty();
            assertThat(shown.path("notes")).isEmpty();
            assertThat(shown.path("cases")).isEmpty();
            assertThat(shown.toString()).doesNotContain("CHILD_SAFETY");
            assertThat(log(token)).doesNotContain("CHILD_SAFETY");
        }
        var whole = file(moderator());
        assertThat(whole.path("standing").path("suspensions")).hasSize(1);
        assertThat(whole.path("standing").path("strikes")).hasSize(1);
        assertThat(whole.path("decisions")).hasSize(1);
        assertThat(whole.path("notes").path(0).path("childSafety").asBoolean()).isTrue();
        assertThat(log(moderator())).contains("CHILD_SAFETY");
    }

    @Test
    void keepsWhatIsDecidedForThisReasonToThem() {
        reported("SPAM");
        var id = cases(plain()).path(0).path("id").asString();

        var decided = decide(plain(), Map.of("action", "RESET_PROFILE", "reason", "CHILD_SAFETY"));

        assertThat(decided.status()).isEqualTo(200);
        assertThat(cases(plain())).isEmpty();
        assertThat(file(plain()).path("standing").path("profileResets")).isEmpty();
        assertThat(get(ACCOUNT_CASES + "?state=DECIDED&limit=100", plain())
                        .body()
                        .toString())
                .doesNotContain(id);
        assertThat(file(moderator()).path("standing").path("profileResets")).hasSize(1);
    }

    @Test
    void areAskedWhetherSuchStrikesCallForASuspension() {
        for (int i = 0; i < 3; i++) {
            rejectedVideo(ReasonCode.CHILD_SAFETY);
        }

        assertThat(cases(plain())).isEmpty();
        assertThat(cases(moderator()).path(0).path("purpose").asString()).isEqualTo("STRIKES");
    }

    @Test
    void isNotAnsweredByASuspensionForAnotherReason() {
        reported("CHILD_SAFETY");

        post(
                ACCOUNTS + owner + "/suspensions",
                plain(),
                Map.of("reason", "SPAM", "days", 30, "statement", "The same link."));

        assertThat(cases(moderator()).path(0).path("state").asString()).isEqualTo("OPEN");
    }
}
