package dev.kinora.moderation.hash;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The name of an account beside the hashes that it has listed. */
@Component
class HashPersonalData extends ErasingStatements {

    HashPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update listed_hash set created_by = ''
                where created_by_id = :account and created_by <> '' limit :limit""");
    }
}
