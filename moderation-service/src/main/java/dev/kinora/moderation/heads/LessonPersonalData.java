package dev.kinora.moderation.heads;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was learned from the comments of an account, because texts can be guessed from what an encoder makes of them, and the
 * name of an account that trained or switched heads.
 */
@Component
class LessonPersonalData extends ErasingStatements {

    LessonPersonalData(JdbcClient jdbc) {
        super(jdbc, "delete from comment_lesson where owner_id = :account limit :limit", """
                update comment_heads_switch set actor_handle = null
                where actor_id = :account and actor_handle is not null limit :limit""", """
                update comment_heads_run set actor_handle = null
                where actor_id = :account and actor_handle is not null limit :limit""");
    }
}
