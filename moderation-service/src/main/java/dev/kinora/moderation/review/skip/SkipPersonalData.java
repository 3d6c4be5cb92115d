package dev.kinora.moderation.review.skip;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what an erased account has skipped: it gets no cases any more. */
@Component
class SkipPersonalData extends ErasingStatements {

    SkipPersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from case_skip where account_id = :account limit :limit");
    }
}
