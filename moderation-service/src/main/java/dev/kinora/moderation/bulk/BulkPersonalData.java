package dev.kinora.moderation.bulk;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from its bulks, and what it noted. */
@Component
class BulkPersonalData extends ErasingStatements {

    BulkPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update bulk_job set created_handle = null, note = null
                where created_by = :account and (created_handle is not null or note is not null) limit :limit""");
    }
}
