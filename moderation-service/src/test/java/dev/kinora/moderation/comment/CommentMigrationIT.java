package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.ModerationFlow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

class CommentMigrationIT extends ModerationFlow {

    private static final String MIGRATION = "db/migration/V3__comments_from_the_topic.sql";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesUpCommentsThatWaitedInTheTableOfJobs() throws IOException {
        var waiting = new CommentSubmitted(
                UUID.randomUUID(), UUID.randomUUID(), owner, "The sound of this is lovely, thank you.", 1, null);
        jdbc.sql("""
                        insert into screening_job (id, kind, content_id, content_version, payload, state, attempts, due_at, created_at)
                        values (UNHEX(replace(UUID(), '-', '')), 'COMMENT', UNHEX(replace(:comment, '-', '')), 1, :payload,
                                'WAITING', 0, NOW(6), NOW(6))""")
                .param("comment", waiting.commentId().toString())
                .param("payload", new String(EventJson.write(waiting), StandardCharsets.UTF_8))
                .update();

        for (var statement : new ClassPathResource(MIGRATION)
                .getContentAsString(StandardCharsets.UTF_8)
                .split(";\\s*")) {
            jdbc.sql(statement).update();
        }

        var decided = topics.await(
                ModerationDecided.class, event -> event.content().id().equals(waiting.commentId()));
        assertThat(decided.outcome()).isEqualTo(Outcome.APPROVED);
    }
}
