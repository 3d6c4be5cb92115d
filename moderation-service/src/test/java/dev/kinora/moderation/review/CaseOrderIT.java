package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
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
            List.of(HarmCategory.HATE, HarmCategory.SPAM, HarmCategory.CHILD_SAFETY, HarmCategory.HARASSMENT);

    @Autowired
    private CaseIntake intake;

    @Autowired
    private JdbcClient jdbc;

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
    @ValueSource(strings = {"state=OPEN", "state=OPEN&queue=COMMENTS", "state=OPEN&kind=COMMENT&purpose=SCREENING", ""})
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
                positions.add("%05d %s"
                        .formatted(
                                10_000 - item.path("priority").asInt(),
                                item.path("openedAt").asString()));
            });
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).doesNotHaveDuplicates().contains(expired.path("id").asString());
        assertThat(seenContents).containsAll(contents);
        assertThat(positions).isSorted();
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
                "state = 'OPEN' order by priority desc, opened_at, id",
                "queue = 'comments' and state = 'OPEN' order by priority desc, opened_at, id",
                "state = 'DECIDED' order by decided_at desc, id desc"
            })
    void readsAPageAlongAnIndex(String where) {
        opened();
        var extra = jdbc.sql("explain select id, priority, opened_at, decided_at from review_case force index "
                        + "(review_case_order, review_case_queue, review_case_decided) where " + where + " limit 26")
                .query((row, number) -> String.valueOf(row.getString("Extra")))
                .single();

        assertThat(extra).doesNotContain("filesort");
    }
}
