package dev.kinora.moderation.lab;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases the handle of an account from the drafts that it wrote. */
@Component
class LabPersonalData extends ErasingStatements {

    LabPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update policy_draft set author_handle = null
                where author_id = :account and author_handle is not null limit :limit""");
    }
}
