package dev.kinora.moderation.screening.stage;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes how much of the vision model's time was spent on the videos of an erased account. */
@Component
class VisionBudgetPersonalData extends ErasingStatements {

    VisionBudgetPersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from vision_question_count where kind = 'CREATOR' and id = :account limit :limit");
    }
}
