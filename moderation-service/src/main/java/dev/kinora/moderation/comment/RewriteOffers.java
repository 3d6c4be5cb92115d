package dev.kinora.moderation.comment;

import java.nio.ByteBuffer;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers which comments were given back to their authors: each once, and not too many to one author. */
@Service
class RewriteOffers {

    private static final Duration HOUR = Duration.ofHours(1);

    /** Longer than a comment can be edited. */
    private static final Duration REMEMBERED = Duration.ofDays(7);

    private final RewriteProperties properties;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    RewriteOffers(RewriteProperties properties, JdbcClient jdbc, InstantSource clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this comment is to be given back now; true once for a comment at most. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean offer(UUID commentId, UUID authorId) {
        Instant now = clock.instant();
        int given = jdbc.sql("SELECT COUNT(*) FROM rewrite_offer WHERE author_id = :author AND at > :since")
                .param("author", bytes(authorId))
                .param("since", Timestamp.from(now.minus(HOUR)))
                .query(Integer.class)
                .single();
        return given < properties.perHour()
                && jdbc.sql("INSERT IGNORE INTO rewrite_offer (comment_id, author_id, at) VALUES (:id, :author, :now)")
                                .param("id", bytes(commentId))
                                .param("author", bytes(authorId))
                                .param("now", Timestamp.from(now))
                                .update()
                        == 1;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void forgetOld() {
        jdbc.sql("DELETE FROM rewrite_offer WHERE at < :limit LIMIT 50000")
                .param("limit", Timestamp.from(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
