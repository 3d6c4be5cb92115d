package dev.kinora.moderation.audit;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from the audit log; its actions stay, under its id. */
@Component
class AuditPersonalData extends ErasingStatements {

    AuditPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update audit_log set actor_handle = null
                where actor_id = :account and actor_handle is not null limit :limit""");
    }
}
