package dev.kinora.moderation.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/** What people decide about accounts. */
class AccountCaseIT extends StandingFlow {

    private static final String ACCOUNTS = "/api/v1/moderation/accounts/";
    private static final String ACCOUNT_CASES = "/api/v1/moderation/account-cases/";
    private static final Map<String, Object> SPAMMED =
            Map.of("reason", "SPAM", "days", 30, "statement", "The same link under many videos.");

    @Autowired
    private MeterRegistry registry;

    private Answer suspend(String token) {
        return post(ACCOUNTS + owner + "/suspensions", token, SPAMMED);
    }

    private Answer appeal(String token) {
        var id = standing().path("suspensions").path(0).path("id").asString();
        return post(OWN + "/suspensions/" + id + "/appeals", token, Map.of("statement", "It was not me."));
    }

    private Answer decideCase(String token, Map<String, Object> decision) {
        return call(
                HttpMethod.POST,
                ACCOUNT_CASES + newestCase().path("id").asString() + "/decisions",
                token,
                Map.of("If-Match", "*"),
                decision);
    }

    private void toldOfAppeal(AccountAnswered.Answer answer) {
        var told =
                topics.await(AccountAnswered.class, event -> event.accountId().equals(owner));
        assertThat(told.question()).isEqualTo(AccountAnswered.Question.APPEAL);
        assertThat(told.questionId().toString())
                .isEqualTo(suspension().path("id").asString());
        assertThat(told.answer()).isEqualTo(answer);
    }

    private JsonNode file() {
        return get(ACCOUNTS + owner, moderator()).body();
    }

    private JsonNode newestCase() {
        return file().path("cases").path(0);
    }

    private JsonNode suspension() {
        return standing().path("suspensions").path(0);
    }

    @Test
    void suspendsForATimeWithReasonsAndLifts() {
        assertThat(suspend(moderator()).status()).isEqualTo(201);

        var told = told(1);
        assertThat(told.standing()).isEqualTo(AccountStanding.SUSPENDED);
        assertThat(told.until()).isNotNull();
        assertThat(told.reason()).isEqualTo("SPAM");
        var seen = suspension();
        assertThat(seen.path("explanation").asString()).isEqualTo("The same link under many videos.");
        assertThat(seen.path("source").asString()).isEqualTo("OWN_INITIATIVE");
        assertThat(seen.path("inForce").asBoolean()).isTrue();
        assertThat(seen.path("appealable").asBoolean()).isTrue();
        assertThat(seen.toString()).doesNotContain(mira.toString());
        assertThat(suspend(otherModerator()).text("code")).isEqualTo("ACCOUNT_SUSPENDED_ALREADY");

        var lifted =
                post("/api/v1/moderation/suspensions/" + seen.path("id").asString() + "/lift", otherModerator(), null);

        assertThat(lifted.status()).isEqualTo(204);
        assertThat(told(2).standing()).isEqualTo(AccountStanding.GOOD);
        assertThat(suspension().path("liftedAt").isNull()).isFalse();
        assertThat(appeal(tokens.creator(owner)).text("code")).isEqualTo("SUSPENSION_OVER");
    }

    @Test
    void letsNobodyDecideAboutThemselves() {
        assertThat(suspend(tokens.moderator(owner)).text("code")).isEqualTo("OWN_ACCOUNT");
        assertThat(standing().path("standing").asString()).isEqualTo("GOOD");
    }

    @Test
    void asksAPersonWhenStrikesCallForASuspensionAndSuspendsNobodyByItself() {
        for (int i = 0; i < 3; i++) {
            rejectedVideo(ReasonCode.VIOLENCE);
        }

        assertThat(standing().path("standing").asString()).isEqualTo("PAUSED");
        assertThat(newestCase().path("purpose").asString()).isEqualTo("STRIKES");
        assertThat(registry.get("kinora.accounts.cases.oldest").gauge().value()).isPositive();
        rejectedVideo(ReasonCode.VIOLENCE);
        assertThat(file().path("cases").size()).isEqualTo(1);
        assertThat(decideCase(moderator(), Map.of("action", "UPHOLD")).text("code"))
                .isEqualTo("ACCOUNT_ACTION_NOT_AVAILABLE");
        assertThat(decideCase(moderator(), Map.of("action", "SUSPEND")).text("code"))
                .isEqualTo("ACCOUNT_ACTION_NOT_AVAILABLE");

        var decided = decideCase(moderator(), Map.of("action", "SUSPEND", "suspension", SPAMMED));

        assertThat(decided.text("state")).isEqualTo("DECIDED");
        assertThat(standing().path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(suspension().path("source").asString()).isEqualTo("STRIKES");
        assertThat(decideCase(otherModerator(), Map.of("action", "DISMISS")).text("code"))
                .isEqualTo("ACCOUNT_CASE_DECIDED");
    }

    @Test
    void letsAnotherPersonAnswerAnAppeal() {
        suspend(moderator());
        assertThat(appeal(tokens.viewer(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(appeal(tokens.creator(owner)).status()).isEqualTo(201);
        assertThat(appeal(tokens.creator(owner)).text("code")).isEqualTo("SUSPENSION_APPEALED");
        assertThat(decideCase(moderator(), Map.of("action", "LIFT")).text("code"))
                .isEqualTo("OWN_SUSPENSION");

        assertThat(decideCase(otherModerator(), Map.of("action", "LIFT")).status())
                .isEqualTo(200);

        assertThat(told(2).standing()).isEqualTo(AccountStanding.GOOD);
        assertThat(suspension().path("appeal").path("answer").asString()).isEqualTo("OVERTURNED");
        toldOfAppeal(AccountAnswered.Answer.OVERTURNED);
        assertThat(suspension().path("appeal").path("statement").asString()).isEqualTo("It was not me.");
    }

    @Test
    void keepsASuspensionThatIsUpheld() {
        suspend(moderator());
        appeal(tokens.creator(owner));

        decideCase(otherModerator(), Map.of("action", "UPHOLD", "note", "The link is theirs."));

        assertThat(standing().path("standing").asString()).isEqualTo("SUSPENDED");
        assertThat(suspension().path("appeal").path("answer").asString()).isEqualTo("UPHELD");
        toldOfAppeal(AccountAnswered.Answer.UPHELD);
        assertThat(suspension().path("appealable").asBoolean()).isFalse();
        assertThat(newestCase().path("decision").path("note").asString()).isEqualTo("The link is theirs.");
    }

    @Test
    void endsByItself() {
        suspend(moderator());
        jdbc.sql("update account_suspension set ends_at = now(6) - interval 1 minute where account_id = :id")
                .param("id", BinaryIds.bytes(owner))
                .update();

        assertThat(standing().path("standing").asString()).isEqualTo("GOOD");
        assertThat(suspension().path("inForce").asBoolean()).isFalse();
        assertThat(appeal(tokens.creator(owner)).status()).isEqualTo(201);
    }

    @Test
    void keepsNotesForStaffAndSaysInTheLogThatThereAreSome() {
        var noted = post(ACCOUNTS + owner + "/notes", moderator(), Map.of("text", "Writes each week."));

        assertThat(noted.status()).isEqualTo(201);
        assertThat(file().path("notes").path(0).path("text").asString()).isEqualTo("Writes each week.");
        var log = get("/api/v1/moderation/audit-log?limit=20", moderator()).body();
        assertThat(log.path("items")
                        .valueStream()
                        .filter(line ->
                                ("account:" + owner).equals(line.path("subject").asString(""))))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("action").asString()).isEqualTo("ACCOUNT_NOTED");
                    assertThat(line.toString()).doesNotContain("each week");
                });
    }

    @Test
    void linksAccountsByTheFilesThatTheyUploaded() {
        var other = UUID.randomUUID();
        var file = UUID.randomUUID().toString().replace("-", "").repeat(2);
        for (var account : new UUID[] {owner, other}) {
            jdbc.sql("""
                            insert into screened_clip (content_id, content_version, owner_id, source_sha256, prints,
                                screened_at)
                            values (:content, 1, :owner, :file, '', now(6))""")
                    .param("content", BinaryIds.bytes(UUID.randomUUID()))
                    .param("owner", BinaryIds.bytes(account))
                    .param("file", file)
                    .update();
        }

        var linked = file().path("linked");

        assertThat(linked.size()).isEqualTo(1);
        assertThat(linked.path(0).path("accountId").asString()).isEqualTo(other.toString());
        assertThat(linked.path(0).path("files").asInt()).isEqualTo(1);
    }

    @Test
    void isForStaffOnly() {
        assertThat(get(ACCOUNTS + owner, tokens.creator(owner)).status()).isEqualTo(403);
        assertThat(suspend(tokens.creator(UUID.randomUUID())).status()).isEqualTo(403);
        assertThat(post(ACCOUNTS + owner + "/notes", tokens.creator(owner), Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
    }
}
