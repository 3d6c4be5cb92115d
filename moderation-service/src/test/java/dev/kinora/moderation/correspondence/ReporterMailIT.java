package dev.kinora.moderation.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.secret.OpaqueToken;
import dev.kinora.testsupport.Mails;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Mails to people who reported without an account, written to the folder of mails. */
@ExtendWith(OutputCaptureExtension.class)
class ReporterMailIT extends ContestFlow {

    private static final String CONFIRM = "Confirm your address for your report";
    private static final String RECEIPT = "Your report has arrived";
    private static final String OUTCOME = "What became of your report";

    private final String email = "kim-" + UUID.randomUUID() + "@example.org";
    private final Mails mails = new Mails(email);

    @Autowired
    private ReporterMails reporters;

    @Autowired
    private ReporterMailStore store;

    @Autowired
    private AppealLinks links;

    @Test
    void sendsReceiptAndOutcomeToAConfirmedAddressAndForgetsIt(CapturedOutput logs) {
        approved();
        var id = reported();
        assertThat(storedInReports(id)).isZero();
        var token = mails.token(CONFIRM);
        assertThat(mails.await(CONFIRM)).contains("/confirm-report#token=", id).doesNotContain("Look at 0:03");

        assertThat(confirm(token).status()).isEqualTo(204);
        assertThat(confirm(token).status()).isEqualTo(204);
        assertThat(mails.await(RECEIPT)).contains(id);
        settle(caseOf("REPORT"), moderator(), "REJECT", "VIOLENCE");

        assertThat(mails.await(OUTCOME)).contains("we removed it", "A person decided that", "Article 21");
        await().untilAsserted(() -> assertThat(kept()).isZero());
        assertThat(mails.all()).hasSize(3);
        assertThat(logs.getAll()).doesNotContain(email);
    }

    @Test
    void sendsNothingMoreToAnAddressThatNobodyConfirmed() {
        approved();
        var id = reported();
        mails.await(CONFIRM);

        settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");

        await().untilAsserted(() -> assertThat(outcome(id)).isEqualTo("KEPT"));
        assertThat(mails.all()).hasSize(1);
        filed(id, 8);
        reporters.forgetUnconfirmed();
        assertThat(kept()).isZero();
        assertThat(mails.all()).hasSize(1);
    }

    @Test
    void keepsAnUnconfirmedAddressForSomeDaysAndAConfirmedOneUntilTheAnswer() {
        approved();
        var id = reported();
        var token = mails.token(CONFIRM);
        filed(id, 6);
        reporters.forgetUnconfirmed();
        assertThat(kept()).isOne();

        confirm(token);
        filed(id, 30);
        reporters.forgetUnconfirmed();

        assertThat(kept()).isOne();
    }

    @Test
    void tellsTheOutcomeAlsoWhenTheAddressIsConfirmedAfterTheAnswer() {
        approved();
        var id = reported();
        var token = mails.token(CONFIRM);
        settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");
        await().untilAsserted(() -> assertThat(outcome(id)).isEqualTo("KEPT"));

        confirm(token);

        assertThat(mails.await(OUTCOME)).contains("so it stays");
        assertThat(mails.about(RECEIPT)).hasSize(1);
    }

    @Test
    void tellsTheNewAnswerAfterOneThatWasTakenBack() {
        approved();
        var id = reported();
        var token = mails.token(CONFIRM);
        var decision = settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");
        await().untilAsserted(() -> assertThat(outcome(id)).isEqualTo("KEPT"));
        var undone = post("/api/v1/moderation/decisions/" + decision.text("id") + "/undo", moderator(), null);
        assertThat(undone.status()).isEqualTo(200);
        assertThat(outcome(id)).isNull();
        confirm(token);
        mails.await(RECEIPT);

        decide(caseOf("REPORT"), moderator(), "REJECT", "HATE");

        assertThat(mails.await(OUTCOME)).contains("we removed it");
    }

    @Test
    void letsStrangersContestAnAnswerOnceWithTheLinkFromTheMail() {
        var link = linkAfterAnswer();
        await().untilAsserted(() -> assertThat(kept()).isZero());
        var seen = ofLink(link);
        assertThat(seen.text("answer")).isEqualTo("KEPT");
        assertThat(Instant.parse(seen.text("appealUntil")))
                .isBetween(
                        Instant.now().plusSeconds(180 * 86_400), Instant.now().plusSeconds(185 * 86_400));
        assertThat(seen.body().path("appeal").isNull()).isTrue();

        var appeal = appeal(link);
        assertThat(appeal.status()).isEqualTo(201);
        assertThat(appeal.text("filedBy")).isEqualTo("REPORTER");
        assertThat(appeal(link).text("code")).isEqualTo("APPEAL_FILED");
        var asked = caseOf("APPEAL");
        assertThat(post(CASES + "/" + asked.text("id") + "/claim", moderator(), null)
                        .text("code"))
                .isEqualTo("EXCLUDED");
        assertThat(get(CASES + "/" + asked.text("id") + "/appeals", otherModerator())
                        .body()
                        .path(0)
                        .path("statement")
                        .asString())
                .isEqualTo("Look at 0:03 again.");
        settle(asked, otherModerator(), "REJECT", "VIOLENCE");

        var answered = ofLink(link).body().path("appeal");
        assertThat(answered.path("answer").asString()).isEqualTo("OVERTURNED");
        assertThat(answered.path("answeredAt").isNull()).isFalse();
    }

    @Test
    void keepsNoLinkLongerThanAnAppealIsPossible() {
        var link = linkAfterAnswer();
        sql("update appeal_link set expires_at = utc_timestamp(6) - interval 1 second where token_hash = :hash")
                .param("hash", new OpaqueToken(link).hash())
                .update();

        assertThat(ofLink(link).text("code")).isEqualTo("REPORT_LINK_INVALID");
        assertThat(appeal(link).text("code")).isEqualTo("REPORT_LINK_INVALID");
        links.forgetExpired();
        assertThat(sql("select count(*) from appeal_link where token_hash = :hash")
                        .param("hash", new OpaqueToken(link).hash())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void offersNoAppealAgainstWhatTheReporterWanted() {
        approved();
        reported();
        confirm(mails.token(CONFIRM));
        mails.await(RECEIPT);

        settle(caseOf("REPORT"), moderator(), "REJECT", "VIOLENCE");

        assertThat(mails.await(OUTCOME)).doesNotContain("/appeal-report").contains("another look is free");
        assertThat(ofLink("p3Jm0sYvQ1u8ZkT6").text("code")).isEqualTo("REPORT_LINK_INVALID");
    }

    /** The token of the link in the mail that says that a reported video stays. */
    private String linkAfterAnswer() {
        approved();
        reported();
        confirm(mails.token(CONFIRM));
        mails.await(RECEIPT);
        settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");
        assertThat(mails.await(OUTCOME)).contains("/appeal-report#token=", "another person looks at it");
        return mails.token(OUTCOME);
    }

    private Answer ofLink(String token) {
        return anonymously(REPORTS + "/link", Map.of("token", token));
    }

    private Answer appeal(String token) {
        return anonymously(REPORTS + "/link/appeals", Map.of("token", token, "statement", "Look at 0:03 again."));
    }

    @Test
    void asksOneAddressOnlyAFewTimes() {
        double dropped = count("kinora.reporter.mails.asked", "kept", "false");
        approved();
        for (int i = 0; i < 3; i++) {
            reported();
        }
        mails.awaitMany(CONFIRM, 3);

        assertThat(reportedBy(email.toUpperCase(Locale.ROOT)).status()).isEqualTo(201);

        assertThat(kept()).isEqualTo(3);
        assertThat(count("kinora.reporter.mails.asked", "kept", "false")).isEqualTo(dropped + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Kim+news@example.org, kim@example.org",
        "k.i.m@Example.org, kim@example.org",
        "kim+a+b@example.org, kim@example.org",
        "+tag@example.org, +tag@example.org",
        "kim@news.example.org, kim@news.example.org"
    })
    void countsAnAddressAsTheMailboxThatItLeadsTo(String written, String mailbox) {
        assertThat(new Contact(null, written).mailbox()).isEqualTo(mailbox);
    }

    @Test
    void asksAMailboxUnderOtherNamesNotMoreOften() {
        approved();
        for (int i = 0; i < 3; i++) {
            reportedBy(email.replace("@", "+" + i + "@"));
        }
        double dropped = count("kinora.reporter.mails.asked", "kept", "false");

        assertThat(reportedBy(email.replace("@", "+another@")).status()).isEqualTo(201);

        assertThat(count("kinora.reporter.mails.asked", "kept", "false")).isEqualTo(dropped + 1);
    }

    @Test
    void takesAMailWhenItIsItsTurn() {
        jdbc.sql("delete from reporter_mail where due_at is not null").update();
        var later = Instant.parse("2100-01-01T00:00:00Z");
        for (int i = 0; i < 3; i++) {
            store.add(UUID.randomUUID(), Reported.VIDEO, new Contact(null, email), later);
        }

        assertThat(store.take(later)).isPresent();

        assertThat(jdbc.sql("select sum(attempts) from reporter_mail where email = :email")
                        .param("email", email)
                        .query(Integer.class)
                        .single())
                .as("what a process that is killed now delays")
                .isOne();
        assertThat(store.take(later)).isPresent();
        assertThat(store.take(later)).isPresent();
        assertThat(store.take(later)).isEmpty();
        jdbc.sql("delete from reporter_mail where email = :email")
                .param("email", email)
                .update();
    }

    @Test
    void refusesALinkThatItDidNotSend() {
        var refused = confirm("p3Jm0sYvQ1u8ZkT6");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("code")).isEqualTo("REPORT_LINK_INVALID");
    }

    @Test
    void givesAMailToOneReplicaAtATime() {
        approved();
        var id = reported();
        mails.await(CONFIRM);
        await().untilAsserted(() -> assertThat(step(id)).isEqualTo("UNCONFIRMED"));
        var later = Instant.now().plusSeconds(3_600);
        sql("update reporter_mail set step = 'CONFIRMATION', due_at = :due where report_id = :id")
                .param("id", bytes(id))
                .param("due", Timestamp.from(later.minusSeconds(60)))
                .update();

        var first = taken(later, id);
        var second = taken(later, id);

        assertThat(first).hasSize(1);
        assertThat(second).isEmpty();
    }

    private List<ReporterMail> taken(Instant now, String id) {
        return Stream.generate(() -> store.take(now))
                .takeWhile(Optional::isPresent)
                .flatMap(Optional::stream)
                .filter(mail -> mail.reportId().toString().equals(id))
                .toList();
    }

    /** Files a report with the address, and returns its id. */
    private String reported() {
        var filed = reportedBy(email);
        assertThat(filed.status()).isEqualTo(201);
        return filed.body().path("report").path("id").asString();
    }

    private Answer reportedBy(String address) {
        var report = reportOf("VIOLENCE");
        report.put("contact", Map.of("name", "Kim", "email", address));
        return anonymously(REPORTS, report);
    }

    private Answer confirm(String token) {
        return anonymously(REPORTS + "/address-confirmation", Map.of("token", token));
    }

    private void filed(String id, int daysAgo) {
        sql("update reporter_mail set filed_at = utc_timestamp(6) - interval :days day where report_id = :id")
                .param("days", daysAgo)
                .param("id", bytes(id))
                .update();
    }

    private int kept() {
        return sql("select count(*) from reporter_mail where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single();
    }

    private int storedInReports(String id) {
        return sql("select count(*) from report where id = :id and (reporter_email is not null or reporter_name is not null)")
                .param("id", bytes(id))
                .query(Integer.class)
                .single();
    }

    private @Nullable String outcome(String id) {
        return sql("select outcome from reporter_mail where report_id = :id")
                .param("id", bytes(id))
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    private String step(String id) {
        return sql("select step from reporter_mail where report_id = :id")
                .param("id", bytes(id))
                .query(String.class)
                .single();
    }

    private StatementSpec sql(String statement) {
        return jdbc.sql(statement);
    }

    private static byte[] bytes(String id) {
        return BinaryIds.bytes(UUID.fromString(id));
    }
}
