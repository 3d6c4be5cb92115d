package dev.kinora.moderation.policy;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name of an account beside the policy versions that it has made. */
@Component
class PolicyPersonalData extends ErasingStatements {

    PolicyPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update policy_version set created_by = null
                where created_by_id = :account and created_by is not null limit :limit""");
    }
}
