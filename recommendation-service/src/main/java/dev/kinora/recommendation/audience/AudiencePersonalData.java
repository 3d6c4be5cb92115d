package dev.kinora.recommendation.audience;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases whether an account confirmed that it is of an adult, and the blocks by it and of it. */
@Component
class AudiencePersonalData extends ErasingStatements {

    AudiencePersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "delete from viewer_adult where user_id = :account limit :limit",
                "delete from viewer_block where blocker_id = :account limit :limit",
                "delete from viewer_block where blocked_id = :account limit :limit");
    }
}
