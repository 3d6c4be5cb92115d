package dev.kinora.moderation.insight;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets which decisions of an erased account were overturned. */
@Component
class InsightPersonalData extends ErasingStatements {

    InsightPersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from overturned_decision where decided_by = :account limit :limit");
    }
}
