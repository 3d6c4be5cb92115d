package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.review.routing.LateCases;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pages of the queue: complete, in order, along an index. */
@Import(ReadingTextModel.class)
class CaseOrderIT extends ModerationFlow {

    private static final List<HarmCategory> HARMS =
            List.of(HarmCategory.HATE, HarmCategory.SPAM, HarmCategory.SELF_HARM, HarmCategory.HARASSMENT);

    @Autowired
    private CaseIntake intake;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private LateCases late;

    @Autowired
    private MeterRegistry meters;

    private List<String> opened() {
        List<String> contents = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            var suspicious = Samples.comment(new Verdict.Review(new Concern.Harm(HARMS.get(i % HARMS.size()))));
            intake.settle(suspicious);
            contents.add(suspicious.content().id().toString());
        }
        return contents;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state=OPEN",
                "state=OPEN&queue=COMMENTS",
                "state=OPEN&kind=COMMENT&purpose=SCREENING",
                "state=OPEN&sort=PRIORITY",
                ""
            })
    void showsEveryWaitingCaseOnceInOrder(String filter) {
        var contents = opened();
        var expired = get(CASES + "?state=OPEN&kind=COMMENT&limit=1", moderator())
                .body()
                .path("items")
                .path(0);
        post(CASES + "/" + expired.path("id").asString() + "/claim", moderator(), null);
        jdbc.sql("update review_case set claim_expires_at = utc_timestamp(6) - interval 1 minute where id = :id")
                .param("id", BinaryIds.bytes(UUID.fromString(expired.path("id").asString())))
                .update();

        List<String> seen = new ArrayList<>();
        List<String> seenContents = new ArrayList<>();
        List<String> positions = new ArrayList<>();
        String cursor = "";
        do {
            var page = get(CASES + "?limit=5&" + filter + (cursor.isEmpty() ? "" : "&cursor=" + cursor), moderator())
                    .body();
            page.path("items").forEach(item -> {
                seen.add(item.path("id").asString());
                seenContents.add(item.path("contentId").asString());
                var why = item.path("why");
                positions.add("%d %s %07d %s"
                        .formatted(
                                3 - why.path("severity").asInt(),
                                why.path("late").asBoolean() ? "late" : "left",
                                1_000_000 - item.path("priority").asInt(),
                                item.path("openedAt").asString()));
            });
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().contains(expired.path("id").asString());
        assertThat(seenContents).containsAll(contents);
        assertThat(positions).isSorted();
    }

    @Test
    void putsLateCasesFirstInTheirGradeAndCountsThem() {
        var contents = opened();
        var hateful = List.of(contents.get(0), contents.get(4), contents.get(8));
        jdbc.sql("update review_case set due_at = utc_timestamp(6) - interval 1 minute where content_id = :id")
                .param("id", BinaryIds.bytes(UUID.fromString(hateful.getLast())))
                .update();
        late.mark();

        var listed = get(CASES + "?state=OPEN&limit=100&reason=SCORE_HATE", moderator())
                .body();
        List<String> order = new ArrayList<>();
        listed.path("items").forEach(item -> order.add(item.path("contentId").asString()));
        assertThat(order.stream().filter(hateful::contains).toList())
                .containsExactly(hateful.getLast(), hateful.get(0), hateful.get(1));
        var grades = listed.path("items")
                .valueStream()
                .map(item -> item.path("why").path("severity").asInt())
                .distinct()
                .toList();
        assertThat(grades).containsExactly(2);
        assertThat(get("/api/v1/moderation/metrics", moderator())
                        .body()
                        .path("overdueByQueue")
                        .path("COMMENTS")
                        .asInt())
                .isPositive();
        assertThat(meters.get("kinora.review.overdue")
                        .tag("queue", "COMMENTS")
                        .gauge()
                        .value())
                .isPositive();
    }

    @Test
    void findsCasesByOwnerAndByReasonAndByWhatIsDue() {
        var suspicious = Samples.comment(new Verdict.Review(new Concern.Harm(HarmCategory.MISINFORMATION)));
        intake.settle(suspicious);
        var owner = suspicious.snapshot().author().id();
        var id = suspicious.content().id().toString();

        for (var query : List.of(
                "ownerId=" + owner,
                "ownerId=" + owner + "&reason=SCORE_SPAM&reason=SCORE_MISINFORMATION",
                "ownerId=" + owner + "&state=OPEN&sort=DUE")) {
            assertThat(get(CASES + "?" + query, moderator())
                            .body()
                            .path("items")
                            .valueStream()
                            .map(item -> item.path("contentId").asString()))
                    .containsExactly(id);
        }
        assertThat(get(CASES + "?ownerId=" + owner + "&reason=SCORE_SPAM", moderator())
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(get(CASES + "?reason=no+code", moderator()).status()).isEqualTo(400);
    }

    @Test
    void computesThePriorityFromWhatIsStored() {
        opened();

        assertThat(jdbc.sql("""
                                select count(*) from review_case
                                where priority <> pow(10, severity) * exposure * uncertainty / 100
                                    or standing <> severity * 2000000 + if(late, 1000000, 0) + priority""").query(Integer.class).single()).isZero();
    }

    @Test
    void pagesThroughWhatIsDueFirst() {
        opened();
        List<String> seen = new ArrayList<>();
        List<String> due = new ArrayList<>();
        String cursor = "";
        do {
            var page = get(
                            CASES + "?state=OPEN&sort=DUE&limit=4" + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
                            moderator())
                    .body();
            page.path("items").forEach(item -> {
                seen.add(item.path("id").asString());
                due.add(item.path("dueAt").asString());
            });
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates();
        assertThat(due.stream().map(Instant::parse)).isSorted();
    }

    @Test
    void showsDecidedCasesNewestFirst() {
        for (var content : opened().subList(0, 4)) {
            var seen = awaitCase(UUID.fromString(content));
            decide(post(CASES + "/" + seen.text("id") + "/claim", moderator(), null), moderator(), "REJECT", "SPAM");
        }
        var first = get(CASES + "?state=DECIDED&limit=2", moderator()).body();
        var second = get(
                        CASES + "?state=DECIDED&limit=2&cursor="
                                + first.path("nextCursor").asString(),
                        moderator())
                .body();

        List<String> ids = new ArrayList<>();
        first.path("items").forEach(item -> ids.add(item.path("id").asString()));
        second.path("items").forEach(item -> ids.add(item.path("id").asString()));
        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
        assertThat(first.path("items").path(0).path("ruling").path("outcome").asString())
                .isEqualTo("REJECTED");
    }

    /** The plan of the database, not the time: a page may not sort what waits. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "state = 'OPEN' order by standing desc, opened_at, id",
                "queue = 'COMMENTS' and state = 'OPEN' order by standing desc, opened_at, id",
                "open_reason = 'SCORE_HATE' and state = 'OPEN' order by standing desc, opened_at, id",
                "state = 'OPEN' order by due_at, id",
                "queue = 'COMMENTS' and state = 'OPEN' order by due_at, id",
                "state = 'DECIDED' order by decided_at desc, id desc"
            })
    void readsAPageAlongAnIndex(String where) {
        opened();
        var extra = jdbc.sql("explain select id, standing, opened_at, decided_at from review_case force index "
                        + "(review_case_order, review_case_queue, review_case_reason, review_case_due, review_case_queue_due, "
                        + "review_case_decided) where " + where + " limit 26")
                .query((row, number) -> String.valueOf(row.getString("Extra")))
                .single();

        assertThat(extra).doesNotContain("filesort");
    }
}
