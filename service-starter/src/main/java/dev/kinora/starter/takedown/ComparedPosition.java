package dev.kinora.starter.takedown;

import dev.kinora.events.moderation.ContentKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Up to where decisions about one kind were compared, and which replica compares now: the first one after a pause. */
class ComparedPosition {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final String kind;

    ComparedPosition(JdbcClient jdbc, InstantSource clock, ContentKind kind) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kind = kind.name();
    }

    /** Returns true for the first caller after this pause. */
    boolean takeTurn(Duration pause) {
        Instant now = clock.instant();
        return jdbc.sql("update takedown_comparison set turn_at = :now where kind = :kind and turn_at <= :before")
                        .param("now", Timestamp.from(now))
                        .param("kind", kind)
                        .param("before", Timestamp.from(now.minus(pause)))
                        .update()
                == 1;
    }

    /** The position; empty at first. */
    Optional<String> read() {
        return jdbc.sql("select position from takedown_comparison where kind = :kind and position is not null")
                .param("kind", kind)
                .query(String.class)
                .optional();
    }

    /** Notes that everything was compared. */
    void compared() {
        jdbc.sql("update takedown_comparison set compared_at = :now where kind = :kind")
                .param("now", Timestamp.from(clock.instant()))
                .param("kind", kind)
                .update();
    }

    /** The time since {@link #compared} was called by any replica. */
    Duration age() {
        Instant last = jdbc.sql("select compared_at from takedown_comparison where kind = :kind")
                .param("kind", kind)
                .query(Timestamp.class)
                .single()
                .toInstant();
        return Duration.between(last, clock.instant());
    }

    void write(String position) {
        jdbc.sql("update takedown_comparison set position = :position where kind = :kind")
                .param("position", position)
                .param("kind", kind)
                .update();
    }
}
