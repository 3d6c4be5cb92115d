package dev.kinora.moderation.sampling.gold;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes the known answers about the content of an account, which nobody can be shown any more, and its handle from its marks. */
@Component
class GoldPersonalData extends ErasingStatements {

    GoldPersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from gold_case where owner_id = :account limit :limit", """
                update gold_case set marked_handle = null
                where marked_by = :account and marked_handle is not null limit :limit""");
    }
}
