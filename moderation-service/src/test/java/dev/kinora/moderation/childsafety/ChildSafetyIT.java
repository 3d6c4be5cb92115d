package dev.kinora.moderation.childsafety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.moderation.AccountStanding;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.preservation.VideoPreserved;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** What may be about harm to children has its own queue, its own people, and evidence that nobody deletes. */
class ChildSafetyIT extends ContestFlow {

    private static final String SAFETY = "/api/v1/moderation/child-safety";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Preservations preservations;

    /** A moderator without the role. */
    private String plain() {
        return tokens.moderator(kim);
    }

    private final UUID kim = UUID.randomUUID();

    private void suspected() {
        screened(1, new Verdict.Review(Concern.CHILD_SAFETY));
    }

    private Answer file(String purpose) {
        return get(SAFETY + "/cases/" + caseOf(purpose).text("id"), moderator());
    }

    private void deleted(long version) {
        topics.publish(new VideoUnpublished(videoId, "DELETED", version));
        topics.await(PreservationChanged.class, e -> e.contentId().equals(videoId) && isDeletionNoted());
    }

    private boolean isDeletionNoted() {
        return preservations
                .find(videoId)
                .filter(one -> one.deletedAt() != null)
                .isPresent();
    }

    private void timePasses() {
        jdbc.sql("update preservation set ends_at = :past where content_id = :content")
                .param("past", Timestamp.from(Instant.now().minusSeconds(1)))
                .param("content", BinaryIds.bytes(videoId))
                .update();
        preservations.upkeep(videoId);
    }

    private String storedTitle() {
        return jdbc.sql("select content from review_case where content_id = :content limit 1")
                .param("content", BinaryIds.bytes(videoId))
                .query(String.class)
                .single();
    }

    @Test
    void hasAQueueThatExistsForItsPeopleOnly() {
        suspected();
        var one = caseOf("SCREENING");
        var id = one.text("id");

        assertThat(one.text("queue")).isEqualTo("CHILD_SAFETY");
        assertThat(one.body().path("why").path("rule").asString()).isEqualTo("child safety");
        for (var token : List.of(plain(), tokens.admin(kim))) {
            assertThat(get(CASES + "?contentId=" + videoId, token)
                            .body()
                            .path("items")
                            .isEmpty())
                    .isTrue();
            assertThat(get(CASES + "/" + id, token).text("code")).isEqualTo("CASE_NOT_FOUND");
            assertThat(post(CASES + "/" + id + "/claim", token, null).status()).isEqualTo(404);
            assertThat(get(SAFETY + "/cases/" + id, token).status()).isEqualTo(403);
            assertThat(get(SAFETY + "/preservations", token).status()).isEqualTo(403);
            assertThat(get("/api/v1/moderation/metrics", token)
                            .body()
                            .path("openByQueue")
                            .has("CHILD_SAFETY"))
                    .isFalse();
        }
        assertThat(get(SAFETY + "/cases/" + UUID.randomUUID(), moderator()).status())
                .isEqualTo(404);
        assertThat(get(SAFETY + "/preservations", moderator()).body().toString())
                .contains(videoId.toString())
                .doesNotContain("Sunset");
    }

    @Test
    void isInNoPrecedentNoLogAndNoStatementOfOthers() {
        approved();
        var id = caseOf("SCREENING").text("id");
        var claimed = post(CASES + "/" + id + "/claim", moderator(), null);
        var made = decide(claimed, moderator(), "REJECT", "CHILD_SAFETY");
        assertThat(made.status()).isEqualTo(201);

        for (var token : List.of(plain(), tokens.admin(kim))) {
            assertThat(get(CASES + "/" + id + "/precedents", token).text("code"))
                    .isEqualTo("CASE_NOT_FOUND");
            assertThat(get("/api/v1/moderation/audit-log?contentId=" + videoId, token)
                            .body()
                            .path("items")
                            .isEmpty())
                    .isTrue();
            assertThat(get("/api/v1/decisions/" + made.text("id"), token).status())
                    .isEqualTo(404);
        }
        assertThat(get("/api/v1/moderation/audit-log?contentId=" + videoId, moderator())
                        .body()
                        .path("items")
                        .isEmpty())
                .isFalse();
    }

    @Test
    void tellsEverybodyOnTheStaffHowManyWait() {
        suspected();
        for (var token : List.of(plain(), tokens.admin(kim))) {
            var staffing = get(SAFETY + "/staffing", token);
            assertThat(staffing.status()).isEqualTo(200);
            assertThat(staffing.body().path("waiting").asInt()).isPositive();
        }
        assertThat(get(SAFETY + "/staffing", tokens.viewer(kim)).status()).isEqualTo(403);
    }

    @Test
    void takesAReportOfAnotherReasonOverWhenSomebodyNamesHarmToChildren() {
        approved();
        report(noor, "HATE");
        assertThat(get(CASES + "?contentId=" + videoId + "&purpose=REPORT", plain())
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);

        report(kim, "CHILD_SAFETY");

        assertThat(caseOf("REPORT").text("queue")).isEqualTo("CHILD_SAFETY");
        assertThat(get(CASES + "?contentId=" + videoId + "&purpose=REPORT", plain())
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(preservations.covers(videoId)).isTrue();
    }

    @Test
    void isHandedOverByAModeratorWhoEscalatesForThatReason() {
        screened(1, new Verdict.Review(Concern.ofCode("SCORE_HATE")));
        var id = caseOf("SCREENING").text("id");
        var claimed = post(CASES + "/" + id + "/claim", plain(), null);

        assertThat(decide(claimed, plain(), "ESCALATE", "CHILD_SAFETY").status())
                .isEqualTo(201);

        assertThat(get(CASES + "/" + id, plain()).status()).isEqualTo(404);
        assertThat(caseOf("SCREENING").text("queue")).isEqualTo("CHILD_SAFETY");
        assertThat(caseOf("SCREENING").body().path("childSafety").asBoolean()).isTrue();
        assertThat(preservations.covers(videoId)).isTrue();
    }

    @Test
    void doesNotLeaveItsQueueByANewVersionAnEscalationOrAnAppeal() {
        suspected();
        screened(2, new Verdict.Review(Concern.ofCode("SCORE_HATE")));
        assertThat(get(CASES + "?contentId=" + videoId, plain())
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(get(CASES + "?contentId=" + videoId, moderator())
                        .body()
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("queue").asString()))
                .hasSize(2)
                .containsOnly("CHILD_SAFETY");
    }

    @Test
    void needsTwoPeopleToBringBackWhatWasRemoved() {
        screened(1, new Verdict.Reject(ReasonCode.CHILD_SAFETY));
        assertThat(caseOf("SCREENING").text("queue")).isEqualTo("CHILD_SAFETY");

        var appeal = post(
                DECISIONS + "/" + statements().getFirst().path("id").asString() + "/appeals",
                tokens.creator(owner),
                Map.of("statement", "It is mine."));
        assertThat(appeal.status()).isEqualTo(201);
        assertThat(caseOf("APPEAL").text("queue")).isEqualTo("CHILD_SAFETY");

        var claimed = post(CASES + "/" + caseOf("APPEAL").text("id") + "/claim", moderator(), null);
        assertThat(decide(claimed, moderator(), "APPROVE", "NO_VIOLATION").text("code"))
                .isEqualTo("SECOND_PERSON_NEEDED");
    }

    @Test
    void isNotBroughtBackByUndoing() {
        approved();
        var id = caseOf("SCREENING").text("id");
        var claimed = post(CASES + "/" + id + "/claim", moderator(), null);
        var made = decide(claimed, moderator(), "REJECT", "CHILD_SAFETY");
        assertThat(made.status()).isEqualTo(201);

        var undone = post("/api/v1/moderation/decisions/" + made.text("id") + "/undo", moderator(), null);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.body().path("heldAt").isNull()).isFalse();
    }

    @Test
    void showsWhatTheFirstPersonProposedAndLetsTheSecondDisagree() {
        suspected();
        var id = caseOf("SCREENING").text("id");
        var claimed = post(CASES + "/" + id + "/claim", moderator(), null);
        decide(claimed, moderator(), "APPROVE", "NO_VIOLATION");

        var proposal = file("SCREENING").body().path("proposal");
        assertThat(proposal.path("action").asString()).isEqualTo("APPROVE");
        assertThat(proposal.path("note").asString()).isEqualTo("by a test");
        assertThat(proposal.path("by").path("id").asString()).isEqualTo(mira.toString());

        var dismissed = post(
                SAFETY + "/cases/" + id + "/proposal/dismissal", otherModerator(), Map.of("reason", "Look at 0:03."));
        assertThat(dismissed.status()).isEqualTo(200);
        assertThat(dismissed.body().path("proposal").isNull()).isTrue();
        assertThat(post(SAFETY + "/cases/" + id + "/proposal/dismissal", otherModerator(), Map.of("reason", "x"))
                        .text("code"))
                .isEqualTo("NOTHING_PROPOSED");
        assertThat(caseOf("SCREENING").body().path("history").toString()).contains("PROPOSAL_DISMISSED");
    }

    @Test
    void keepsWhatItsOwnerDeletesUntilTheTimeAfterTheDecisionIsOver() {
        suspected();
        assertThat(file("SCREENING").body().path("preservation").path("endsAt").isNull())
                .isTrue();
        deleted(2);
        topics.publish(new VideoPreserved(videoId, List.of(new VideoPreserved.Item("source", 12, "ab".repeat(32)))));
        await().atMost(PATIENCE)
                .until(() -> file("SCREENING").body().path("items").size() == 1);

        settle(caseOf("SCREENING"), moderator(), "REJECT", "CHILD_SAFETY");

        var kept = file("SCREENING").body().path("preservation");
        assertThat(kept.path("kept").asBoolean()).isTrue();
        assertThat(Instant.parse(kept.path("endsAt").asString()))
                .isAfter(Instant.now().plus(Duration.ofDays(89)));
        assertThat(kept.path("deletedAt").isNull()).isFalse();

        timePasses();

        assertThat(file("SCREENING").body().path("preservation").path("kept").asBoolean())
                .isFalse();
        assertThat(file("SCREENING").body().path("items").isEmpty()).isTrue();
        topics.await(PreservationChanged.class, e -> e.contentId().equals(videoId) && !e.kept());
        assertThat(caseOf("SCREENING").body().path("history").toString())
                .contains("EVIDENCE_HELD", "EVIDENCE_RELEASED");
    }

    @Test
    void answersADeletionOfWhatIsNoEvidence() {
        approved();
        topics.publish(new VideoUnpublished(videoId, "DELETED", 2));

        var answer = topics.await(PreservationChanged.class, e -> e.contentId().equals(videoId));

        assertThat(answer.kept()).isFalse();
        assertThat(answer.version()).isZero();
    }

    @Test
    void endsWhatTwoPeopleHaveCleared() {
        suspected();
        var id = caseOf("SCREENING").text("id");
        decide(post(CASES + "/" + id + "/claim", moderator(), null), moderator(), "APPROVE", "NO_VIOLATION");
        post(CASES + "/" + id + "/release", moderator(), null);

        settle(caseOf("SCREENING"), otherModerator(), "APPROVE", "NO_VIOLATION");

        assertThat(preservations.covers(videoId)).isFalse();
    }

    @Test
    void keepsWhatAPersonWantsKeptWhateverIsDecidedAndLongerOnce() {
        suspected();
        var id = caseOf("SCREENING").text("id");
        var path = SAFETY + "/cases/" + id + "/preservation";
        assertThat(post(path + "/extension", moderator(), Map.of("reason", "more"))
                        .text("code"))
                .isEqualTo("PRESERVATION_OPEN");

        var held = call(HttpMethod.PUT, path, moderator(), Map.of(), Map.of("reason", "The police asked."));
        assertThat(held.status()).isEqualTo(200);
        assertThat(held.body().path("preservation").path("ground").asString()).isEqualTo("LEGAL_HOLD");

        var extended = post(path + "/extension", moderator(), Map.of("reason", "They need longer."));
        assertThat(extended.status()).isEqualTo(200);
        assertThat(extended.body().path("preservation").path("extendable").asBoolean())
                .isFalse();
        assertThat(post(path + "/extension", moderator(), Map.of("reason", "again"))
                        .text("code"))
                .isEqualTo("PRESERVATION_EXTENDED");

        decide(post(CASES + "/" + id + "/claim", moderator(), null), moderator(), "APPROVE", "NO_VIOLATION");
        post(CASES + "/" + id + "/release", moderator(), null);
        settle(caseOf("SCREENING"), otherModerator(), "APPROVE", "NO_VIOLATION");
        assertThat(preservations.covers(videoId)).isTrue();
        assertThat(call(
                                HttpMethod.PUT,
                                path,
                                tokens.of(owner, "owner", Role.CHILD_SAFETY, Role.MODERATOR),
                                Map.of(),
                                Map.of("reason", "x"))
                        .text("code"))
                .isEqualTo("OWN_CONTENT");
    }

    @Test
    void keepsTheTextsOfAnErasedAccountUntilTheTimeIsOver() {
        suspected();
        topics.publish(new AccountErasureRequested(owner, 9));
        topics.await(AccountErasureCompleted.class, e -> e.accountId().equals(owner));
        settle(caseOf("SCREENING"), moderator(), "REJECT", "CHILD_SAFETY");
        assertThat(storedTitle()).contains("Sunset");

        timePasses();

        await().atMost(PATIENCE).until(() -> !storedTitle().contains("Sunset"));
    }

    @Test
    void recordsWhatWasReportedToAnAuthority() {
        suspected();
        deleted(2);
        topics.publish(new VideoPreserved(videoId, List.of(new VideoPreserved.Item("source", 12, "cd".repeat(32)))));
        await().atMost(PATIENCE)
                .until(() -> file("SCREENING").body().path("items").size() == 1);
        var caseId = caseOf("SCREENING").text("id");
        var wanted = Map.of("authority", "NCMEC", "category", "ABUSE_MATERIAL");
        for (var token : List.of(plain(), tokens.admin(kim))) {
            assertThat(post(SAFETY + "/cases/" + caseId + "/reports", token, wanted)
                            .status())
                    .isEqualTo(403);
        }
        var drafted = post(SAFETY + "/cases/" + caseId + "/reports", moderator(), wanted);
        assertThat(drafted.status()).isEqualTo(201);
        var path = SAFETY + "/reports/" + drafted.text("id");

        assertThat(appended(path, "1", Map.of("state", "SENT")).text("code")).isEqualTo("LEGAL_REPORT_INCOMPLETE");
        assertThat(appended(path, "1", Map.of("state", "ACKNOWLEDGED")).text("code"))
                .isEqualTo("LEGAL_REPORT_STATE");
        var step = Map.of(
                "state",
                "SENT",
                "reportedAt",
                "2026-11-01T10:00:00Z",
                "items",
                List.of("source"),
                "note",
                "By the portal.");
        assertThat(appended(path, "7", step).text("code")).isEqualTo("PRECONDITION_FAILED");
        assertThat(appended(path, "1", step).status()).isEqualTo(200);
        var done = appended(path, "2", Map.of("state", "ACKNOWLEDGED", "reference", "4711"));
        assertThat(done.text("state")).isEqualTo("ACKNOWLEDGED");
        var sent = done.body().path("entries").path(1);
        assertThat(sent.path("items").path(0).path("sha256").asString()).isEqualTo("cd".repeat(32));
        assertThat(sent.path("by").path("id").asString()).isEqualTo(mira.toString());

        assertThat(get(SAFETY + "/reports?caseId=" + caseId + "&state=ACKNOWLEDGED", moderator())
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(post(path + "/export", moderator(), null).body()).isEqualTo(done.body());
        assertThat(get(path, tokens.admin(kim)).status()).isEqualTo(403);
        assertThat(get(SAFETY + "/reports/" + UUID.randomUUID(), moderator()).status())
                .isEqualTo(404);
        assertThat(caseOf("SCREENING").body().path("history").toString())
                .contains("LEGAL_REPORT_DRAFTED", "LEGAL_REPORT_CHANGED", "LEGAL_REPORT_EXPORTED");
    }

    private Answer appended(String report, String version, Map<String, Object> step) {
        return call(HttpMethod.POST, report + "/entries", moderator(), Map.of("If-Match", "\"" + version + "\""), step);
    }

    @Test
    void holdsAnAccountAndNeedsTwoPeopleToLiftThat() {
        suspected();
        var path = SAFETY + "/cases/" + caseOf("SCREENING").text("id") + "/account-hold";
        Map<String, Object> wanted = Map.of("reason", "Three cases.", "hideVideos", true);
        assertThat(post(path, plain(), wanted).status()).isEqualTo(403);

        var held = post(path, moderator(), wanted);

        assertThat(held.status()).isEqualTo(200);
        var id = held.body().path("accountHold").path("id").asString();
        var standing = topics.await(StandingChanged.class, e -> e.accountId().equals(owner));
        assertThat(standing.standing()).isEqualTo(AccountStanding.SUSPENDED);
        assertThat(standing.hidesVideos()).isTrue();
        assertThat(post(path, otherModerator(), wanted).text("code")).isEqualTo("ACCOUNT_HELD_ALREADY");
        assertThat(get(SAFETY + "/account-holds", moderator()).body().toString())
                .contains(owner.toString());

        var lift = SAFETY + "/account-holds/" + id + "/lift";
        Map<String, Object> why = Map.of("reason", "It was a mistake.");
        assertThat(post(lift, plain(), why).status()).isEqualTo(403);
        assertThat(post(lift, moderator(), why).body().path("lifted").isNull()).isTrue();
        assertThat(post(lift, moderator(), why).text("code")).isEqualTo("ACCOUNT_HOLD_PROPOSED");
        assertThat(topics.all(StandingChanged.class, e -> e.accountId().equals(owner)))
                .hasSize(1);
        assertThat(post(lift, otherModerator(), why).body().path("lifted").isNull())
                .isFalse();
        assertThat(post(lift, otherModerator(), why).text("code")).isEqualTo("ACCOUNT_HOLD_OVER");
        assertThat(post(SAFETY + "/account-holds/" + UUID.randomUUID() + "/lift", moderator(), why)
                        .status())
                .isEqualTo(404);

        var after = topics.await(StandingChanged.class, e -> e.accountId().equals(owner) && e.version() == 2);
        assertThat(after.standing()).isEqualTo(AccountStanding.GOOD);
        assertThat(after.hidesVideos()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECT", "APPROVE"})
    void isNeverDecidedInABulk(String action) {
        suspected();
        var refused = call(
                HttpMethod.POST,
                "/api/v1/moderation/bulks",
                moderator(),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Map.of(
                        "caseIds",
                        List.of(caseOf("SCREENING").text("id")),
                        "action",
                        action,
                        "reasonCode",
                        action.equals("REJECT") ? "CHILD_SAFETY" : "NO_VIOLATION"));
        if (action.equals("REJECT")) {
            assertThat(refused.text("code")).isEqualTo("CASE_ALONE");
        } else {
            var items = "/api/v1/moderation/bulks/" + refused.text("id") + "/items";
            await().atMost(PATIENCE)
                    .until(() -> get(items, moderator()).body().toString().contains("CASE_ALONE"));
        }
    }

    @Test
    void coversItsWordsInLists() {
        suspected();
        var line = get(CASES + "?contentId=" + videoId, moderator())
                .body()
                .path("items")
                .path(0);
        assertThat(line.path("childSafety").asBoolean()).isTrue();
    }

    @Test
    void forgetsALiftedHoldOfAnAccountThatWasErasedBefore() {
        suspected();
        Map<String, Object> why = Map.of("reason", "A mistake.");
        var held = post(
                SAFETY + "/cases/" + caseOf("SCREENING").text("id") + "/account-hold",
                moderator(),
                Map.<String, Object>of("reason", "Three cases.", "hideVideos", false));
        assertThat(held.status()).isEqualTo(200);
        topics.publish(new AccountErasureRequested(owner, 9));
        topics.await(AccountErasureCompleted.class, e -> e.accountId().equals(owner));
        var lift = SAFETY + "/account-holds/"
                + held.body().path("accountHold").path("id").asString() + "/lift";

        post(lift, moderator(), why);
        assertThat(post(lift, otherModerator(), why).status()).isEqualTo(200);

        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from account_hold where account_id = :account")
                        .param("account", BinaryIds.bytes(owner))
                        .query(Long.class)
                        .single()
                        .equals(0L));
    }
}
