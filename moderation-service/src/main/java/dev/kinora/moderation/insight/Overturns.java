package dev.kinora.moderation.insight;

import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.decision.DecisionTakenBack;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which decisions do not stand any more: a person has replaced the outcome that was in force by another one, or whoever made
 * the decision took it back. What replaced it counts no longer if that is itself taken back.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Overturns {

    private static final String ADD = """
            insert into overturned_decision (decision_id, by_decision_id, ground, decided_by, decided_at, overturned_at)
            """;

    private final JdbcClient jdbc;

    Overturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(DecisionRecorded recorded) {
        var made = recorded.made();
        if (made.actor() != null && made.ruling().action().outcome().isPresent()) {
            add(recorded.id(), OverturnGround.of(purpose(made.subject().caseId())));
        }
    }

    private CasePurpose purpose(UUID caseId) {
        return jdbc.sql("select purpose from review_case where id = :case")
                .param("case", BinaryIds.bytes(caseId))
                .query((row, number) -> CasePurpose.valueOf(row.getString("purpose")))
                .single();
    }

    private void add(UUID by, OverturnGround ground) {
        jdbc.sql(ADD + """
                        select earlier.id, later.id, :ground, earlier.actor_id, earlier.decided_at, later.decided_at
                        from decision later
                            join decision earlier on earlier.content_id = later.content_id and earlier.version = (
                                select max(d.version) from decision d
                                where d.content_id = later.content_id and d.version < later.version
                                    and d.outcome is not null)
                        where later.id = :by and later.outcome <> earlier.outcome
                        on duplicate key update ground = :ground, by_decision_id = later.id,
                            overturned_at = later.decided_at""")
                .param("by", BinaryIds.bytes(by))
                .param("ground", ground.name())
                .update();
    }

    @EventListener
    void on(DecisionTakenBack takenBack) {
        jdbc.sql("delete from overturned_decision where by_decision_id = :id")
                .param("id", BinaryIds.bytes(takenBack.id()))
                .update();
        jdbc.sql(ADD + """
                        select earlier.id, later.id, 'UNDO', earlier.actor_id, earlier.decided_at, later.decided_at
                        from decision earlier join decision later on later.id = :by
                        where earlier.id = :id
                        on duplicate key update ground = 'UNDO', by_decision_id = later.id,
                            overturned_at = later.decided_at""")
                .param("id", BinaryIds.bytes(takenBack.id()))
                .param("by", BinaryIds.bytes(takenBack.by()))
                .update();
    }
}
