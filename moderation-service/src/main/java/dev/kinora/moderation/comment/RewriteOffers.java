package dev.kinora.moderation.comment;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Limits the comments that are returned to their authors: once per comment, and a number per author and hour. */
@Component
class RewriteOffers {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Longer than a comment can be edited. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final RewriteProperties properties;
    private final JdbcClient jdbc;
    private final OldRows old;
    private final InstantSource clock;

    RewriteOffers(RewriteProperties properties, JdbcClient jdbc, InstantSource clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.old = new OldRows(jdbc, "rewrite_offer", "at");
        this.clock = clock;
    }

    /** Whether this comment may be returned now; true at most once per comment. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean offer(UUID commentId, UUID authorId) {
        Instant now = clock.instant();
        int given = jdbc.sql("select count(*) from rewrite_offer where author_id = :author and at > :since")
                .param("author", BinaryIds.bytes(authorId))
                .param("since", Timestamp.from(now.minus(HOUR)))
                .query(Integer.class)
                .single();
        return given < properties.perHour()
                && jdbc.sql("insert ignore into rewrite_offer (comment_id, author_id, at) values (:id, :author, :now)")
                                .param("id", BinaryIds.bytes(commentId))
                                .param("author", BinaryIds.bytes(authorId))
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT20M")
    void forgetOld() {
        old.deleteBefore(clock.instant().minus(REMEMBERED));
    }
}
