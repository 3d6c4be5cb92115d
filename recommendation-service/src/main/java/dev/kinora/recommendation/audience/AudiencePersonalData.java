package dev.kinora.recommendation.audience;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases whether an account confirmed that it is of an adult. */
@Component
class AudiencePersonalData extends ErasingStatements {

    AudiencePersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from viewer_adult where user_id = :account limit :limit");
    }
}
