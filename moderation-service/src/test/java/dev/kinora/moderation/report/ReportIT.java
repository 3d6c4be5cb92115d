package dev.kinora.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports of content, from filing to the answer. */
class ReportIT extends ContestFlow {

    private final UUID kim = UUID.randomUUID();

    @Test
    void bringsReportedContentToAPersonAndTellsTheReporterWhatBecameOfIt() {
        approved();

        var filed = report(kim, "VIOLENCE");

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.body().path("receipt").isNull()).isTrue();
        var seen = caseOf("REPORT");
        assertThat(seen.text("queue")).isEqualTo("REPORTS");
        assertThat(seen.text("openReason")).isEqualTo("REPORTED_VIOLENCE");
        assertThat(seen.text("contestedDecisionId")).isNotEmpty();
        assertThat(seen.body().path("priority").asInt()).isEqualTo(60_000);
        assertThat(seen.body().path("why").path("audience").asString()).isEqualTo("LISTED");
        var reports = get(CASES + "/" + seen.text("id") + "/reports", moderator());
        assertThat(reports.body().path("newest").path(0).path("statement").asString())
                .isEqualTo("Look at 0:03.");
        assertThat(reports.body().toString()).doesNotContain(kim.toString());

        settle(seen, moderator(), "REJECT", "VIOLENCE");

        topics.await(ModerationWithdrawn.class, event -> event.content().id().equals(videoId));
        var told = topics.await(
                ModerationAnswered.class, event -> event.accountId().equals(kim));
        assertThat(told.answer()).isEqualTo(ModerationAnswer.REMOVED);
        assertThat(told.question()).isEqualTo(ModerationAnswered.Question.REPORT);
        assertThat(reportsOf(kim)).singleElement().satisfies(report -> {
            assertThat(report.path("answer").asString()).isEqualTo("REMOVED");
            assertThat(report.path("appealUntil").isNull()).isTrue();
        });
    }

    @Test
    void countsReportsAndTheirAnswers() {
        double filed = count("kinora.reports", "reason", "SPAM");
        double answered = count("kinora.reports.answered", "answer", "KEPT");
        approved();
        report(kim, "SPAM");
        report(kim, "SPAM");
        report(noor, "SPAM");
        settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(count("kinora.reports", "reason", "SPAM")).isEqualTo(filed + 2);
        assertThat(count("kinora.reports.answered", "answer", "KEPT")).isEqualTo(answered + 2);
    }

    @Test
    void leavesContentVisibleWhileSomebodyLooksAtAReport() {
        approved();
        report(kim, "SPAM");
        var seen = caseOf("REPORT");

        assertThat(topics.all(
                        ModerationCaseOpened.class,
                        event -> event.caseId().toString().equals(seen.text("id"))))
                .isEmpty();
        assertThat(statements().getFirst().path("outcome").asString()).isEqualTo("APPROVED");
    }

    @Test
    void countsAnAccountOnceHoweverOftenItReports() {
        approved();
        var first = report(kim, "SPAM");
        var again = report(kim, "SPAM");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().path("report").path("id"))
                .isEqualTo(first.body().path("report").path("id"));
        assertThat(caseOf("REPORT").body().path("priority").asInt()).isEqualTo(600);
    }

    @Test
    void ranksByTheGravestReasonAndByHowManyReport() {
        approved();
        for (int account = 0; account < 3; account++) {
            report(UUID.randomUUID(), "SPAM");
        }
        assertThat(caseOf("REPORT").body().path("priority").asInt()).isEqualTo(660);

        report(kim, "HATE");

        var seen = caseOf("REPORT");
        assertThat(seen.body().path("priority").asInt()).isEqualTo(69_000);
        assertThat(seen.body().path("why").path("askers").asInt()).isEqualTo(4);
        assertThat(seen.body().path("concerns").valueStream().map(code -> code.asString()))
                .containsExactly("REPORTED_HATE", "REPORTED_SPAM");
        var reasons = get(CASES + "/" + seen.text("id") + "/reports", moderator())
                .body()
                .path("reasons");
        assertThat(reasons.path(0).path("reason").asString()).isEqualTo("SPAM");
        assertThat(reasons.path(0).path("reports").asInt()).isEqualTo(3);
    }

    @Test
    void givesSomebodyWithoutAnAccountAReceipt() {
        approved();
        var report = reportOf("VIOLENCE");
        report.put("contact", Map.of("name", "Kim", "email", "kim@example.org"));

        var filed = anonymously(REPORTS, report);

        assertThat(filed.status()).isEqualTo(201);
        var receipt = filed.text("receipt");
        assertThat(receipt).hasSize(22);
        assertThat(anonymously(REPORTS + "/receipt", Map.of("receipt", receipt)).text("reason"))
                .isEqualTo("VIOLENCE");
        assertThat(anonymously(REPORTS + "/receipt", Map.of("receipt", "0sJ3hQ1vT6m2c9yYpXw4Zg"))
                        .text("code"))
                .isEqualTo("REPORT_NOT_FOUND");

        settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(anonymously(REPORTS + "/receipt", Map.of("receipt", receipt)).text("answer"))
                .isEqualTo("KEPT");
    }

    @Test
    void asksStrangersForAnAddressUnlessAChildIsInDanger() {
        approved();

        assertThat(anonymously(REPORTS, reportOf("VIOLENCE")).status()).isEqualTo(400);
        assertThat(anonymously(REPORTS, reportOf("CHILD_SAFETY")).status()).isEqualTo(201);
        assertThat(caseOf("REPORT").body().path("childSafety").asBoolean()).isTrue();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("reason", "NO_VIOLATION"),
                Arguments.of("reason", "BORING"),
                Arguments.of("contentId", "x"),
                Arguments.of("statement", "x".repeat(2001)),
                Arguments.of("illegal", Map.of("ground", "", "goodFaith", true)),
                Arguments.of("illegal", Map.of("ground", "Section 5", "goodFaith", false)));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void refusesWhatIsNoReport(String field, Object value) {
        approved();
        var report = reportOf("SPAM");
        report.put(field, value);

        assertThat(post(REPORTS, tokens.viewer(kim), report).status()).isEqualTo(400);
    }

    @Test
    void keepsTheLawThatANoticeNames() {
        approved();
        var report = reportOf("HARASSMENT");
        report.put("illegal", Map.of("ground", "Section 22 KunstUrhG", "goodFaith", true));

        assertThat(post(REPORTS, tokens.viewer(kim), report).status()).isEqualTo(201);
        report.put("statement", " ");
        assertThat(post(REPORTS, tokens.viewer(noor), report).status()).isEqualTo(400);

        var reports = get(CASES + "/" + caseOf("REPORT").text("id") + "/reports", moderator());
        assertThat(reports.body().path("newest").path(0).path("legalGround").asString())
                .isEqualTo("Section 22 KunstUrhG");
    }

    @Test
    void refusesReportsOfWhatNobodyCanSeeAndOfOwnContent() {
        assertThat(report(kim, "SPAM").text("code")).isEqualTo("NOTHING_TO_REPORT");
        approved();
        assertThat(report(owner, "SPAM").text("code")).isEqualTo("OWN_REPORT");
        settle(awaitCase(videoId), moderator(), "REJECT", "SPAM");
        assertThat(report(kim, "SPAM").text("code")).isEqualTo("NOTHING_TO_REPORT");
    }

    @Test
    void limitsHowMuchAnAccountReports() {
        approved();
        jdbc.sql("""
                        insert into report (id, case_id, content_kind, content_id, content_version, video_id, reporter_id,
                            reason, illegal, filed_at)
                        with recursive numbers as (select 1 as n union all select n + 1 from numbers where n < 20)
                        select substring(unhex(sha2(concat(n, :salt), 256)), 1, 16),
                            substring(unhex(sha2(concat(:salt, n), 256)), 1, 16), 'VIDEO', :content, 1, :content, :reporter,
                            'SPAM', false, utc_timestamp(6)
                        from numbers""")
                .param("content", BinaryIds.bytes(UUID.randomUUID()))
                .param("reporter", BinaryIds.bytes(kim))
                .param("salt", kim.toString())
                .update();

        var refused = report(kim, "SPAM");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("code")).isEqualTo("RATE_LIMITED");
        assertThat(refused.body().path("retryAfterSeconds").asLong()).isBetween(3_000L, 3_600L);
    }

    @Test
    void keepsModeratorsFromDecidingAboutTheirOwnReports() {
        approved();
        report(noor, "SPAM");

        var refused = post(CASES + "/" + caseOf("REPORT").text("id") + "/claim", otherModerator(), null);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("code")).isEqualTo("EXCLUDED");
        assertThat(refused.text("ground")).isEqualTo("REPORTED");
    }

    @Test
    void answersReportsAlsoWhenTheContentIsRejectedElsewhere() {
        approved();
        report(kim, "SPAM");
        var screening = caseOf("SCREENING");

        decide(screening, moderator(), "REJECT", "HATE");

        assertThat(caseOf("REPORT").text("state")).isEqualTo("DECIDED");
        var told = topics.await(
                ModerationAnswered.class, event -> event.accountId().equals(kim));
        assertThat(told.answer()).isEqualTo(ModerationAnswer.REMOVED);
    }

    @Test
    void saysThatReportedContentIsGone() {
        approved();
        report(kim, "SPAM");

        intake.withdraw(ContentKind.VIDEO, videoId);

        assertThat(caseOf("REPORT").text("state")).isEqualTo("WITHDRAWN");
        var told = topics.await(
                ModerationAnswered.class, event -> event.accountId().equals(kim));
        assertThat(told.answer()).isEqualTo(ModerationAnswer.GONE);
    }

    @Test
    void keepsWhatWasReportedAsDangerToAChildAlsoWhenItIsDeleted() {
        approved();
        report(kim, "CHILD_SAFETY");

        intake.withdraw(ContentKind.VIDEO, videoId);

        assertThat(caseOf("REPORT").text("state")).isEqualTo("OPEN");
    }

    @Test
    void showsTheNewestVersionOfReportedContent() {
        approved();
        report(kim, "SPAM");
        screened(2, new Verdict.Approve());

        var decision = settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(decision.status()).isEqualTo(201);
        var latest = statements().getFirst();
        assertThat(latest.path("content").path("version").asInt()).isEqualTo(2);
        assertThat(latest.path("facts").path("source").asString()).isEqualTo("NOTICE");
    }

    @Test
    void opensAnotherCaseForReportsAfterADecision() {
        approved();
        report(kim, "SPAM");
        settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(report(noor, "SPAM").status()).isEqualTo(201);
        assertThat(jdbc.sql("select count(*) from review_case where purpose = 'REPORT' and content_id = :id")
                        .param("id", BinaryIds.bytes(videoId))
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void letsAReporterContestTheAnswer() {
        approved();
        var id = report(kim, "HATE").body().path("report").path("id").asString();
        var early = post(REPORTS + "/" + id + "/appeals", tokens.viewer(kim), Map.of());
        assertThat(early.text("code")).isEqualTo("REPORT_OPEN");
        settle(caseOf("REPORT"), moderator(), "APPROVE", "NO_VIOLATION");
        var other = post(REPORTS + "/" + id + "/appeals", tokens.viewer(noor), Map.of());
        assertThat(other.text("code")).isEqualTo("REPORT_NOT_FOUND");

        var appeal = post(REPORTS + "/" + id + "/appeals", tokens.viewer(kim), Map.of("statement", "Listen at 0:05."));

        assertThat(appeal.status()).isEqualTo(201);
        settle(caseOf("APPEAL"), otherModerator(), "REJECT", "HATE");
        await().untilAsserted(() -> assertThat(reportsOf(kim))
                .singleElement()
                .satisfies(report -> assertThat(
                                report.path("appeal").path("answer").asString())
                        .isEqualTo("OVERTURNED")));
        assertThat(statements().getFirst().path("outcome").asString()).isEqualTo("REJECTED");
    }

    @Test
    void answersReportsAlsoWhenAMachineRejectsTheNextVersion() {
        approved();
        report(kim, "SPAM");

        screened(2, new Verdict.Reject(ReasonCode.HATE));

        var told = topics.await(
                ModerationAnswered.class, event -> event.accountId().equals(kim));
        assertThat(told.answer()).isEqualTo(ModerationAnswer.REMOVED);
    }
}
