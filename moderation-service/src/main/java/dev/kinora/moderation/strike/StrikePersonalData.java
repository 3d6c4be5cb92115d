package dev.kinora.moderation.strike;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the strikes of an account. */
@Component
class StrikePersonalData extends ErasingStatements {

    StrikePersonalData(JdbcClient jdbc) {
        super(jdbc, """
                delete from strike where account_id = :account limit :limit""");
    }
}
