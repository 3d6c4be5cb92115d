package dev.kinora.moderation.sampling;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets who decided and answered; that somebody did stays. */
@Component
class SamplePersonalData extends ErasingStatements {

    SamplePersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "update sample set decided_by = null, decided_handle = null where decided_by = :account limit :limit",
                "update sample set answered_by = null, answered_handle = null where answered_by = :account limit :limit",
                """
                update sampling_version set created_by = null
                where created_by_id = :account and created_by is not null limit :limit""");
    }
}
