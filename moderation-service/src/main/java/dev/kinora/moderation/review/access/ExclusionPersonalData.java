package dev.kinora.moderation.review.access;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what an erased account may not decide: it decides nothing any more. */
@Component
class ExclusionPersonalData extends ErasingStatements {

    ExclusionPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                delete from case_exclusion where account_id = :account limit :limit""");
    }
}
