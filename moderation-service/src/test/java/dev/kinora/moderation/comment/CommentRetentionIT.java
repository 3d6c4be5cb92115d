package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Import(ReadingTextModel.class)
class CommentRetentionIT extends ModerationFlow {

    private final UUID old = UUID.randomUUID();
    private final UUID recent = UUID.randomUUID();

    @Autowired
    private SpamGuard spam;

    @Autowired
    private RewriteOffers offers;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void forgetsFingerprintsThatNoWindowReaches() {
        for (UUID comment : new UUID[] {old, recent}) {
            transaction.executeWithoutResult(
                    status -> spam.look(new SpamGuard.Post(comment, owner, "A nice little garden")));
        }
        backdate("comment_print", "seen_at", "61 MINUTE");

        spam.forgetOld();

        assertForgotten("comment_print");
    }

    @Test
    void forgetsOffersForCommentsThatCanNoLongerBeEdited() {
        for (UUID comment : new UUID[] {old, recent}) {
            transaction.executeWithoutResult(
                    status -> assertThat(offers.offer(comment, owner)).isTrue());
        }
        backdate("rewrite_offer", "at", "8 DAY");

        offers.forgetOld();

        assertForgotten("rewrite_offer");
    }

    private void backdate(String table, String column, String age) {
        jdbc.sql("update %s set %s = %s - interval %s where comment_id = :id".formatted(table, column, column, age))
                .param("id", BinaryIds.bytes(old))
                .update();
    }

    private void assertForgotten(String table) {
        assertThat(jdbc.sql("select comment_id from " + table + " where comment_id in (:ids)")
                        .param("ids", List.of(BinaryIds.bytes(old), BinaryIds.bytes(recent)))
                        .query((row, index) -> BinaryIds.read(row, "comment_id"))
                        .list())
                .containsExactly(recent);
    }
}
