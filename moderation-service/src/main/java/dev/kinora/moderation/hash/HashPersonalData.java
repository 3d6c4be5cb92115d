package dev.kinora.moderation.hash;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from the hashes that it added. */
@Component
class HashPersonalData extends ErasingStatements {

    HashPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update listed_hash set created_by = ''
                where created_by_id = :account and created_by <> '' limit :limit""");
    }
}
