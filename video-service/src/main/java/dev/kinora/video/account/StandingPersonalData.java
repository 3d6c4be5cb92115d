package dev.kinora.video.account;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets what an erased account could not do. */
@Component
class StandingPersonalData extends ErasingStatements {

    StandingPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                delete from account_standing where account_id = :account limit :limit""");
    }
}
