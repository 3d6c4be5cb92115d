package dev.kinora.moderation.policy;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from the policy versions that it wrote or put in force. */
@Component
class PolicyPersonalData extends ErasingStatements {

    PolicyPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update policy_version set created_by = null
                where created_by_id = :account and created_by is not null limit :limit""", """
                update policy_version set published_by = null
                where published_by_id = :account and published_by is not null limit :limit""");
    }
}
