package dev.kinora.moderation.appeal;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the appeals of an account; a case that they opened stays, and somebody decides it without their words. */
@Component
class AppealPersonalData extends ErasingStatements {

    AppealPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                delete from appeal where appellant_id = :account limit :limit""");
    }
}
