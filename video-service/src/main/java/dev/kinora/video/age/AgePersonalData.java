package dev.kinora.video.age;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases what an account confirmed about its age. */
@Component
class AgePersonalData extends ErasingStatements {

    AgePersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from age_confirmation where account_id = :account limit :limit");
    }
}
