package dev.kinora.moderation.precedent;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets the marks of an erased account's cases, the decisions about them as precedents, and what stood about them. */
@Component
class PrecedentPersonalData extends ErasingStatements {

    PrecedentPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "delete from precedent_mark where owner_id = :account limit :limit",
                "delete from precedent where owner_id = :account limit :limit",
                "delete from precedent_check where owner_id = :account limit :limit");
    }
}
