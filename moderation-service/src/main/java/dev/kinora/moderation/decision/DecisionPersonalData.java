package dev.kinora.moderation.decision;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases notes and evidence from decisions about the content of an account, and its handle from its own decisions. */
@Component
class DecisionPersonalData extends ErasingStatements {

    DecisionPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update decision set note = null, evidence = '[]'
                where owner_id = :account and (note is not null or JSON_LENGTH(evidence) > 0)
                    and not exists (
                        select 1 from preservation p where p.content_id = decision.content_id and p.ended_at is null)
                limit :limit""", """
                update decision set actor_handle = null
                where actor_id = :account and actor_handle is not null limit :limit""");
    }
}
