package dev.kinora.moderation.exposure;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person looked at and how; a decision keeps what was seen for it, without the person. */
@Component
class ExposurePersonalData extends ErasingStatements {

    ExposurePersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "delete from case_watch where account_id = :account limit :limit",
                "delete from exposure_slot where account_id = :account limit :limit",
                "delete from viewing_choice where account_id = :account limit :limit");
    }
}
