package dev.kinora.moderation.comment;

import dev.kinora.starter.erasure.ErasingStatements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fingerprints of an account's comments, and which of them went back to it. */
@Component
class CommentPersonalData extends ErasingStatements {

    CommentPersonalData(JdbcClient jdbc) {
        super(
                jdbc,
                "delete from comment_print where author_id = :account limit :limit",
                "delete from rewrite_offer where author_id = :account limit :limit");
    }
}
