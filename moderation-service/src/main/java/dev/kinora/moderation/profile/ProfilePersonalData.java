package dev.kinora.moderation.profile;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the profile of an account, and takes the account and its words from its own reports. */
@Component
class ProfilePersonalData extends ErasingStatements {

    ProfilePersonalData(JdbcClient jdbc) {
        super(jdbc, """
                delete from account_profile where account_id = :account limit :limit""", """
                update account_report set reporter_id = null, legal_ground = null, statement = null
                where reporter_id = :account limit :limit""");
    }
}
