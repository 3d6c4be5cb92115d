package dev.kinora.moderation.policy;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from the policy versions that it created. */
@Component
class PolicyPersonalData extends ErasingStatements {

    PolicyPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update policy_version set created_by = null
                where created_by_id = :account and created_by is not null limit :limit""");
    }
}
