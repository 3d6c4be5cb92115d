package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@Import(ReadingTextModel.class)
class CaseRetentionIT extends ModerationFlow {

    @Autowired
    private CaseIntake intake;

    @Autowired
    private CaseRetention retention;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void forgetsCommentsThatOnlyAMachineApprovedLongAgo() {
        var old = settledDaysAgo(Samples.comment(new Verdict.Approve()), 181);
        var recent = settledDaysAgo(Samples.comment(new Verdict.Approve()), 179);
        var rejected = settledDaysAgo(Samples.comment(new Verdict.Reject(ReasonCode.HATE)), 181);
        var overridden = Samples.comment(new Verdict.Approve());
        intake.settle(overridden);
        decide(awaitCase(overridden.content().id()), moderator(), "REJECT", "HATE");
        backdate(overridden.content().id(), 181);

        retention.forgetApprovedComments();

        assertThat(rows("review_case", old)).isZero();
        assertThat(rows("decision", old)).isZero();
        assertThat(rows("audit_log", recent))
                .as("no entry that would have to go")
                .isZero();
        assertThat(rows("audit_log", rejected)).isOne();
        assertThat(rows("assessment", old)).isZero();
        assertThat(rows("assessment", recent)).isOne();
        assertThat(rows("review_case", recent)).isOne();
        assertThat(rows("decision", recent)).isOne();
        assertThat(rows("review_case", rejected)).isOne();
        assertThat(rows("review_case", overridden.content().id())).isOne();
        assertThat(rows("audit_log", overridden.content().id())).isPositive();
    }

    @Test
    void forgetsTheAssessmentsOfCommentsThatWentBackLongAgo() {
        var old = returnedDaysAgo(181);
        var recent = returnedDaysAgo(179);
        var withCase = settledDaysAgo(Samples.comment(new Verdict.Reject(ReasonCode.HATE)), 181);

        retention.forgetReturnedComments();

        assertThat(rows("assessment", old)).isZero();
        assertThat(rows("assessment", recent)).isOne();
        assertThat(rows("assessment", withCase)).isOne();
    }

    private UUID returnedDaysAgo(int days) {
        var returned = Samples.comment(new Verdict.Reject(ReasonCode.HATE));
        intake.giveBack(returned, ReasonCode.HATE);
        jdbc.sql("update assessment set assessed_at = now() - interval :days day where content_id = :id")
                .param("days", days)
                .param("id", BinaryIds.bytes(returned.content().id()))
                .update();
        return returned.content().id();
    }

    @Test
    void forgetsRemovedContentWhenNoEventAboutItCanArriveAnyMore() {
        var old = UUID.randomUUID();
        var recent = UUID.randomUUID();
        var removedAgain = UUID.randomUUID();
        List.of(old, recent, removedAgain).forEach(id -> intake.withdraw(ContentKind.COMMENT, id));
        jdbc.sql("update withdrawn_content set at = NOW() - interval 31 DAY where content_id in (:ids)")
                .param("ids", List.of(BinaryIds.bytes(old), BinaryIds.bytes(removedAgain)))
                .update();
        intake.withdraw(ContentKind.COMMENT, removedAgain);

        retention.forgetWithdrawn();

        assertThat(rows("withdrawn_content", old)).isZero();
        assertThat(rows("withdrawn_content", recent)).isOne();
        assertThat(rows("withdrawn_content", removedAgain)).isOne();
    }

    private UUID settledDaysAgo(Judgment assessment, int days) {
        intake.settle(assessment);
        backdate(assessment.content().id(), days);
        return assessment.content().id();
    }

    private void backdate(UUID contentId, int days) {
        jdbc.sql("update review_case set decided_at = NOW() - interval :days DAY where content_id = :id")
                .param("days", days)
                .param("id", BinaryIds.bytes(contentId))
                .update();
    }

    private int rows(String table, UUID contentId) {
        return jdbc.sql("select count(*) from " + table + " where content_id = :id")
                .param("id", BinaryIds.bytes(contentId))
                .query(Integer.class)
                .single();
    }
}
