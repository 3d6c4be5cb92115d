package dev.kinora.moderation.review.presence;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which cases an erased account looked at last. */
@Component
class PresencePersonalData extends ErasingStatements {

    PresencePersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from case_presence where account_id = :account limit :limit");
    }
}
