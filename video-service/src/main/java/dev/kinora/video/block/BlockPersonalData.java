package dev.kinora.video.block;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Erases whom an account blocks, and who blocks it. */
@Component
class BlockPersonalData extends ErasingStatements {

    BlockPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "delete from account_block where blocker_id = :account limit :limit",
                "delete from account_block where blocked_id = :account limit :limit",
                "delete from account_block_version where account_id = :account limit :limit");
    }
}
