package dev.kinora.moderation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.Mails;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Profiles of accounts from their words to their reset, and reports of accounts. */
@Import(ReadingTextModel.class)
class ProfileIT extends ModerationFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ACCOUNTS = "/api/v1/moderation/accounts/";
    private static final String REPORTS = "/api/v1/reports/accounts";
    private static final List<String> ROLES = List.of("creator", "viewer");

    private final String handle = "ada_" + UUID.randomUUID().toString().substring(0, 8);
    private final UUID reporter = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private AccountReportErasure erasure;

    @Autowired
    private TransactionTemplate transaction;

    private void created() {
        topics.publish(new AccountCreated(owner, handle, "Ada", "I film lakes.", ROLES, 1));
        await().atMost(PATIENCE).until(() -> profile().path("version").asLong() == 1);
    }

    private void changed(String displayName, String bio, long version) {
        topics.publish(new AccountChanged(owner, handle, displayName, bio, ROLES, version));
        await().atMost(PATIENCE).until(() -> profile().path("version").asLong() == version);
    }

    private JsonNode profile() {
        return file().path("profile");
    }

    private JsonNode file() {
        return get(ACCOUNTS + owner + "/profile", moderator()).body();
    }

    private JsonNode cases() {
        return get(ACCOUNTS + owner, moderator()).body().path("cases");
    }

    private Answer decide(Map<String, Object> decision) {
        return call(
                HttpMethod.POST,
                "/api/v1/moderation/account-cases/" + cases().path(0).path("id").asString() + "/decisions",
                moderator(),
                Map.of("If-Match", "*"),
                decision);
    }

    private Answer report(String reason) {
        return post(
                REPORTS,
                tokens.viewer(reporter),
                Map.of("accountId", owner, "reason", reason, "statement", "It is me."));
    }

    private static JsonNode filed(Answer report) {
        return report.body().path("report");
    }

    private JsonNode mine() {
        return get(REPORTS + "/mine", tokens.viewer(reporter)).body().path(0);
    }

    @Test
    void asksAPersonAboutWordsInWhichAMachineFindsSomething() {
        created();
        assertThat(cases().size()).isZero();

        changed("Ada", ReadingTextModel.HATEFUL, 2);

        var asked = cases().path(0);
        assertThat(asked.path("purpose").asString()).isEqualTo("PROFILE");
        assertThat(asked.path("detail").asString()).startsWith("BIO: SCORE_");
        assertThat(profile().path("bio").asString()).isEqualTo(ReadingTextModel.HATEFUL);
        changed("Ada B.", ReadingTextModel.HATEFUL, 3);
        assertThat(cases().size()).isEqualTo(1);
    }

    @Test
    void resetsAProfileWithAReasonThatItsOwnerSees() {
        created();
        changed("Ada", ReadingTextModel.HATEFUL, 2);
        assertThat(decide(Map.of("action", "RESET_PROFILE")).text("code")).isEqualTo("ACCOUNT_ACTION_NOT_AVAILABLE");

        assertThat(decide(Map.of("action", "RESET_PROFILE", "reason", "HATE")).status())
                .isEqualTo(200);

        var reset = topics.await(ProfileReset.class, event -> event.accountId().equals(owner));
        assertThat(reset.reason()).isEqualTo("HATE");
        var seen = get("/api/v1/standing", tokens.creator(owner)).body().path("profileResets");
        assertThat(seen.size()).isEqualTo(1);
        assertThat(seen.path(0).path("reason").asString()).isEqualTo("HATE");
        assertThat(seen.path(0).path("statement").asString()).isNotEmpty();
    }

    @Test
    void readsANewHandleLikeTheOtherWords() {
        created();

        topics.publish(new AccountChanged(
                owner, ReadingTextModel.HATEFUL_NAME.replace(' ', '_'), "Ada", "I film lakes.", ROLES, 2));
        await().atMost(PATIENCE).until(() -> profile().path("version").asLong() == 2);

        assertThat(profile().path("handle").asString()).isEqualTo("hateful_name");
        assertThat(cases().path(0).path("purpose").asString()).isEqualTo("PROFILE");
        assertThat(cases().path(0).path("detail").asString()).startsWith("HANDLE: SCORE_");
    }

    @Test
    void takesAwayAHandleAndRecordsWhoDidIt() {
        created();
        report("HATE");
        assertThat(decide(Map.of("action", "RESET_HANDLE")).text("code")).isEqualTo("ACCOUNT_ACTION_NOT_AVAILABLE");

        assertThat(decide(Map.of("action", "RESET_HANDLE", "reason", "HATE")).status())
                .isEqualTo(200);

        var reset = topics.await(ProfileReset.class, event -> event.accountId().equals(owner));
        assertThat(reset.takesHandle()).isTrue();
        var seen = get("/api/v1/standing", tokens.creator(owner)).body().path("profileResets");
        assertThat(seen.path(0).path("handle").asBoolean()).isTrue();
        assertThat(mine().path("answer").asString()).isEqualTo("ACTED");
        assertThat(jdbc.sql("select detail from audit_log where action = 'HANDLE_RESET' and subject = :subject")
                        .param("subject", "account:" + owner)
                        .query(String.class)
                        .single())
                .startsWith("HATE, case ");
    }

    @Test
    void ignoresOlderProfilesAndWhatSaysTheSame() {
        created();
        changed("Ada", ReadingTextModel.HATEFUL, 3);
        decide(Map.of("action", "DISMISS"));

        changed("Ada", ReadingTextModel.HATEFUL, 4);

        assertThat(cases().size()).isEqualTo(1);
        assertThat(cases().path(0).path("state").asString()).isEqualTo("DECIDED");
    }

    @Test
    void takesReportsOfAnAccountAndAnswersThem() {
        created();
        assertThat(report("HARASSMENT").status()).isEqualTo(201);
        assertThat(filed(report("SPAM")).path("reason").asString()).isEqualTo("HARASSMENT");
        assertThat(mine().path("answer").isNull()).isTrue();
        assertThat(mine().path("handle").asString()).isEqualTo(handle);

        var asked = cases().path(0);
        assertThat(asked.path("purpose").asString()).isEqualTo("REPORT");
        assertThat(file().path("reports").path(0).path("statement").asString()).isEqualTo("It is me.");
        assertThat(file().toString()).doesNotContain(reporter.toString());
        decide(Map.of(
                "action",
                "SUSPEND",
                "suspension",
                Map.of("reason", "HARASSMENT", "days", 3, "statement", "You imitate.")));

        assertThat(mine().path("answer").asString()).isEqualTo("ACTED");
        var told =
                topics.await(StandingChanged.class, event -> event.accountId().equals(owner));
        assertThat(told.standing()).isEqualTo(AccountStanding.SUSPENDED);
        assertThat(get("/api/v1/standing", tokens.creator(owner))
                        .body()
                        .path("suspensions")
                        .path(0)
                        .path("source")
                        .asString())
                .isEqualTo("NOTICE");
    }

    @Test
    void saysThatAnAccountStaysAsItIs() {
        created();
        report("SPAM");

        decide(Map.of("action", "DISMISS"));

        assertThat(mine().path("answer").asString()).isEqualTo("KEPT");
        var answered = mine().path("id").asString();
        assertThat(filed(report("SPAM")).path("id").asString()).isNotEqualTo(answered);
        assertThat(cases().size()).isEqualTo(2);
    }

    @Test
    void refusesReportsOfOneselfOfNobodyAndTooMany() {
        created();
        assertThat(post(REPORTS, tokens.viewer(owner), Map.of("accountId", owner, "reason", "SPAM"))
                        .text("code"))
                .isEqualTo("OWN_ACCOUNT_REPORT");
        var nobody = Map.of("accountId", UUID.randomUUID(), "reason", "SPAM");
        assertThat(post(REPORTS, tokens.viewer(reporter), nobody).text("code")).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(post(REPORTS, tokens.viewer(reporter), Map.of("accountId", owner, "reason", "NO_VIOLATION"))
                        .status())
                .isEqualTo(400);
        for (int i = 0; i < 20; i++) {
            jdbc.sql("""
                            insert into account_report (id, account_id, reporter_id, reason, filed_at)
                            values (:id, :account, :reporter, 'SPAM', now(6))""")
                    .param("id", BinaryIds.bytes(UUID.randomUUID()))
                    .param("account", BinaryIds.bytes(UUID.randomUUID()))
                    .param("reporter", BinaryIds.bytes(reporter))
                    .update();
        }
        assertThat(report("SPAM").text("code")).isEqualTo("RATE_LIMITED");
    }

    @Test
    void tellsReportersWhatBecameOfTheirReport() {
        created();
        var first = filed(report("SPAM")).path("id").asString();
        decide(Map.of("action", "DISMISS"));

        var told =
                topics.await(AccountAnswered.class, event -> event.accountId().equals(reporter));

        assertThat(told)
                .isEqualTo(new AccountAnswered(
                        reporter,
                        UUID.fromString(first),
                        AccountAnswered.Question.REPORT,
                        AccountAnswered.Answer.KEPT));
    }

    @Test
    void letsStrangersReportAnAccountAndTellsThemByMail() {
        created();
        var email = "kim-" + UUID.randomUUID() + "@example.org";
        var mails = new Mails(email);
        var filed = reportedBy(email);
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.body().path("report").path("handle").asString()).isEqualTo(handle);
        var receipt = filed.text("receipt");
        assertThat(receipt).hasSize(22);
        assertThat(cases().path(0).path("purpose").asString()).isEqualTo("REPORT");
        assertThat(file().toString()).doesNotContain(email);
        anonymously(
                "/api/v1/reports/address-confirmation",
                Map.of("token", mails.token("Confirm your address for your report")));
        mails.await("Your report has arrived");

        decide(Map.of(
                "action", "SUSPEND", "suspension", Map.of("reason", "SPAM", "days", 3, "statement", "The same link.")));

        assertThat(mails.await("What became of your report")).contains("an account", "we did something about it");
        assertThat(anonymously(REPORTS + "/receipt", Map.of("receipt", receipt)).text("answer"))
                .isEqualTo("ACTED");
        assertThat(anonymously(REPORTS + "/receipt", Map.of("receipt", "0sJ3hQ1vT6m2c9yYpXw4Zg"))
                        .text("code"))
                .isEqualTo("ACCOUNT_REPORT_NOT_FOUND");
    }

    @Test
    void tellsStrangersThatTheAccountIsGone() {
        created();
        var email = "kim-" + UUID.randomUUID() + "@example.org";
        var mails = new Mails(email);
        var id = filed(reportedBy(email)).path("id").asString();
        anonymously(
                "/api/v1/reports/address-confirmation",
                Map.of("token", mails.token("Confirm your address for your report")));
        mails.await("Your report has arrived");

        transaction.executeWithoutResult(_ -> erasure.eraseSome(owner, 100));

        assertThat(mails.await("What became of your report")).contains("It was deleted before we decided.");
        assertThat(jdbc.sql("select count(*) from account_report where id = :id")
                        .param("id", BinaryIds.bytes(UUID.fromString(id)))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void asksStrangersForAnAddressUnlessAChildIsInDanger() {
        created();
        assertThat(anonymously(REPORTS, Map.of("accountId", owner, "reason", "SPAM"))
                        .status())
                .isEqualTo(400);
        var filed = anonymously(REPORTS, Map.of("accountId", owner, "reason", "CHILD_SAFETY"));
        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.text("receipt")).hasSize(22);
    }

    private Answer reportedBy(String email) {
        return anonymously(REPORTS, Map.of("accountId", owner, "reason", "SPAM", "contact", Map.of("email", email)));
    }
}
