package dev.kinora.moderation.preservation;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The handle of whoever prolonged something, and the records about an account whose content is not kept any more. What is kept
 * stays until its time is over (GDPR, Article 17(3)).
 */
@Component
class PreservationPersonalData extends ErasingStatements {

    PreservationPersonalData(JdbcClient jdbc) {
        super(jdbc, """
                update preservation set extended_handle = null
                where extended_by = :account and extended_handle is not null limit :limit""", """
                delete from preservation where owner_id = :account and ended_at is not null limit :limit""");
    }
}
