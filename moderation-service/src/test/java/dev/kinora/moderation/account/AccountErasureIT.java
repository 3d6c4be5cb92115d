package dev.kinora.moderation.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.Topics;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.review.CaseIntake;
import dev.kinora.moderation.review.Samples;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.TopicSearch;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plants a marker wherever an account can leave words, erases the account, and looks for the marker in every column
 * and on every topic.
 */
@Import(ReadingTextModel.class)
class AccountErasureIT extends ModerationFlow {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String marker = "marker" + UUID.randomUUID().toString().replace("-", "");
    private final UUID account = UUID.randomUUID();

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseIntake intake;

    @Autowired
    private Preservations preservations;

    @Test
    void erasesTheWordsAndNamesOfAnOwner() {
        var videoId = UUID.randomUUID();
        var commentId = UUID.randomUUID();
        var text = new VideoText(marker, marker, List.of(marker), null, CaptionText.of(marker));
        topics.publish(new VideoTranscoded(
                videoId,
                new VideoAuthor(account, marker, marker),
                text,
                new VideoMedia(UUID.randomUUID(), 8000, 720, 1280, "/media/x/master.m3u8", "/media/x/poster.jpg", null),
                sha256(videoId),
                1));
        topics.publish(
                new CommentSubmitted(commentId, UUID.randomUUID(), account, "Nice " + marker + " a.example", 1, null));
        var seen = awaitCase(videoId);
        awaitCase(commentId);
        post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);
        decideWithNote(awaitCase(videoId), moderator());
        assertThat(tablesWithMarker()).contains("review_case", "decision");

        erase();

        assertNothingIsLeft();
        assertThat(awaitCase(videoId).text("state")).isEqualTo("DECIDED");
        assertThat(jdbc.sql("select count(*) from comment_print where author_id = UNHEX(:account)")
                        .param("account", account.toString().replace("-", ""))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesBackWhatItSuggestedFromTheWordsOfAnOwner() {
        var approved = comment(new Verdict.Approve(), new Suggestion(null, List.of(marker)));
        intake.settle(approved);
        var decided =
                topics.await(ModerationDecided.class, event -> event.content().equals(approved.content()));
        assertThat(decided.suggestion().hashtags()).containsExactly(marker);

        erase();

        assertNothingIsLeft();
        assertThat(topics.records(Topics.MODERATION_DECIDED))
                .filteredOn(record -> decided.key().equals(record.key()))
                .last()
                .satisfies(record -> assertThat(record.value()).isNull());
    }

    @Test
    void erasesTheHandleOfAStaffMember() {
        String staff = tokens.of(account, marker, Role.MODERATOR, Role.ADMIN);
        var videoId = UUID.randomUUID();
        topics.publish(video(videoId, "Sunset over the lake", "", 1));
        var seen = awaitCase(videoId);
        post(CASES + "/" + seen.text("id") + "/claim", staff, null);
        decide(awaitCase(videoId), staff, "APPROVE", "NO_VIOLATION");
        var held = UUID.randomUUID();
        topics.publish(video(held, "Sunset over the lake", "", 1));
        post(CASES + "/" + awaitCase(held).text("id") + "/claim", staff, null);
        var hash = UUID.randomUUID().toString().replace("-", "").repeat(2);
        post("/api/v1/moderation/hashes", staff, Map.of("algorithm", "SHA256", "hash", hash, "category", "SPAM"));
        var policy = get("/api/v1/moderation/policies/default", staff);
        var rules = (ObjectNode) policy.body().path("rules").deepCopy();
        putInForce(rules, new Actor(account, marker));
        rules.put("suggestionThreshold", 0.79);
        assertThat(post("/api/v1/moderation/policies/default/drafts", staff, Map.of("rules", rules))
                        .status())
                .isEqualTo(201);
        assertThat(tablesWithMarker())
                .contains("audit_log", "decision", "hash_entry", "policy_draft", "policy_version", "review_case");

        erase();

        assertNothingIsLeft();
        assertThat(awaitCase(held).text("state")).isEqualTo("OPEN");
        assertThat(awaitCase(videoId)
                        .body()
                        .path("decisions")
                        .get(0)
                        .path("action")
                        .asString())
                .isEqualTo("APPROVE");
    }

    @Test
    void erasesTheWordsOfReportersAndAppellants() {
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), UUID.randomUUID(), null, "Nice clip");
        var theirs = Samples.judgment(
                new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1), snapshot, new Verdict.Approve());
        intake.settle(theirs);
        var reported = post("/api/v1/reports", tokens.viewer(account), reportOf(theirs));
        var byReporter = caseOf(theirs.content().id(), "REPORT");
        post(CASES + "/" + byReporter.text("id") + "/claim", moderator(), null);
        decide(caseOf(theirs.content().id(), "REPORT"), moderator(), "APPROVE", "NO_VIOLATION");
        var why = Map.of("statement", marker);
        var report = reported.body().path("report").path("id").asString();
        assertThat(post("/api/v1/reports/" + report + "/appeals", tokens.viewer(account), why)
                        .status())
                .isEqualTo(201);
        assertThat(tablesWithMarker()).contains("report", "appeal");

        erase();

        assertNothingIsLeft();
        assertThat(jdbc.sql("""
                        select (select count(*) from case_exclusion where account_id = unhex(:account))
                            + (select count(*) from report where reporter_id = unhex(:account))
                            + (select count(*) from appeal where appellant_id = unhex(:account))""")
                        .param("account", account.toString().replace("-", ""))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void erasesWhatWasDecidedAboutAnAccountAndWhoDecided() {
        var accounts = "/api/v1/moderation/accounts/";
        var suspension = Map.of("reason", "SPAM", "statement", marker, "note", marker);
        var staff = tokens.of(UUID.randomUUID(), "plain", Role.MODERATOR);
        var theirs = tokens.of(account, marker, Role.MODERATOR);
        intake.settle(comment(new Verdict.Reject(ReasonCode.SPAM), new Suggestion(null, List.of())));
        post(accounts + account + "/suspensions", staff, suspension);
        post(accounts + account + "/notes", staff, Map.of("text", marker));
        var imposed = get("/api/v1/standing", theirs)
                .body()
                .path("suspensions")
                .path(0)
                .path("id")
                .asString();
        post("/api/v1/standing/suspensions/" + imposed + "/appeals", theirs, Map.of("statement", marker));
        post(accounts + owner + "/suspensions", theirs, Map.of("reason", "SPAM", "statement", "A link."));
        post(accounts + owner + "/notes", theirs, Map.of("text", "A link."));
        topics.publish(new AccountCreated(account, marker, marker, marker, List.of("viewer"), 1));
        await().atMost(PATIENCE).until(() -> tablesWithMarker().contains("account_profile"));
        var reported = Map.of("accountId", account, "reason", "SPAM", "statement", "About somebody");
        assertThat(post("/api/v1/reports/accounts", staff, reported).status()).isEqualTo(201);
        assertThat(tablesWithMarker()).contains("account_suspension", "account_note");

        erase();

        assertNothingIsLeft();
        assertThat(jdbc.sql("""
                        select (select count(*) from strike where account_id = unhex(:account))
                            + (select count(*) from account_standing where account_id = unhex(:account))
                            + (select count(*) from account_suspension where account_id = unhex(:account))
                            + (select count(*) from account_case where account_id = unhex(:account))
                            + (select count(*) from account_note where account_id = unhex(:account))
                            + (select count(*) from account_report where account_id = unhex(:account))""")
                        .param("account", account.toString().replace("-", ""))
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(get("/api/v1/standing", tokens.viewer(owner)).text("standing"))
                .isEqualTo("SUSPENDED");
    }

    private Map<String, Object> reportOf(Judgment judgment) {
        return Map.of(
                "kind",
                "COMMENT",
                "contentId",
                judgment.content().id(),
                "reason",
                "HATE",
                "statement",
                marker,
                "illegal",
                Map.of("ground", marker, "goodFaith", true));
    }

    @Test
    void keepsASuspicionOfHarmToChildrenUntilAPersonHasDecidedAndItsTimeIsOver() {
        var suspicious = comment(new Verdict.Review(Concern.CHILD_SAFETY));
        intake.settle(suspicious);

        erase();

        assertThat(tablesWithMarker()).containsExactlyInAnyOrder("assessment", "review_case");
        var seen = awaitCase(suspicious.content().id());
        post(CASES + "/" + seen.text("id") + "/claim", moderator(), null);
        assertThat(decide(awaitCase(suspicious.content().id()), moderator(), "REJECT", "CHILD_SAFETY")
                        .status())
                .isEqualTo(201);
        assertThat(tablesWithMarker()).contains("assessment", "review_case");

        jdbc.sql("update preservation set ends_at = :past where content_id = :content")
                .param("past", Timestamp.from(Instant.now().minusSeconds(1)))
                .param("content", BinaryIds.bytes(suspicious.content().id()))
                .update();
        preservations.upkeep(suspicious.content().id());
        assertNothingIsLeft();
    }

    @Test
    void ignoresEventsThatArriveAfterErasure() {
        erase();
        var late = comment(new Verdict.Review(Concern.ofCode("SCORE_HATE")));

        intake.settle(late);

        assertThat(caseIds(late.content().id())).isEmpty();
        assertNothingIsLeft();
    }

    /** A comment whose assessment quotes it. */
    private Judgment comment(Verdict verdict) {
        return comment(verdict, Judgment.NO_SUGGESTION);
    }

    private Judgment comment(Verdict verdict, Suggestion suggestion) {
        var quote = new Finding("COPIED_TEXT", HarmCategory.SPAM, 1, null, null, "It says " + marker, "spam-rules");
        var assessment = Assessment.of(
                UUID.randomUUID(),
                new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1),
                account,
                List.of(StageReport.found(Stage.SPAM, List.of(quote), List.of())),
                Instant.EPOCH);
        var snapshot = ContentSnapshot.comment(UUID.randomUUID(), account, marker, marker);
        return new Judgment(assessment, snapshot, "default/1", verdict, List.of(), suggestion);
    }

    private void decideWithNote(Answer seen, String token) {
        var decided = call(
                HttpMethod.POST,
                CASES + "/" + seen.text("id") + "/decisions",
                token,
                Map.of("If-Match", String.valueOf(seen.etag())),
                Map.of("action", "REJECT", "reasonCode", "HATE", "note", "It says " + marker));
        assertThat(decided.status()).isEqualTo(201);
    }

    private void erase() {
        topics.publish(new AccountErasureRequested(account, 2));
        topics.await(
                AccountErasureCompleted.class,
                event -> event.accountId().equals(account) && event.service().equals("moderation-service"));
    }

    /** Waits until the outbox has been sent. */
    private void assertNothingIsLeft() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(tablesWithMarker()).isEmpty());
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(new TopicSearch(topics).leftovers(marker)).isEmpty());
    }

    private List<String> tablesWithMarker() {
        return jdbc
                .sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = DATABASE()
                            and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'json', 'blob',
                                'mediumblob', 'longblob')""")
                .query((row, index) -> Map.entry(row.getString("table_name"), row.getString("column_name")))
                .list()
                .stream()
                .filter(column -> jdbc.sql("select count(*) from `%s` where `%s` like :marker"
                                        .formatted(column.getKey(), column.getValue()))
                                .param("marker", "%" + marker + "%")
                                .query(Integer.class)
                                .single()
                        > 0)
                .map(Map.Entry::getKey)
                .distinct()
                .sorted()
                .toList();
    }
}
