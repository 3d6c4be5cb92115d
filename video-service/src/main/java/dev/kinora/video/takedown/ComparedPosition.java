package dev.kinora.video.takedown;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Up to where decisions were compared, and which replica compares now: the first one after a pause. */
@Component
class ComparedPosition {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ComparedPosition(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns true for the first caller after this pause. */
    @Transactional
    public boolean takeTurn(Duration pause) {
        Instant now = clock.instant();
        return jdbc.sql("update takedown_position set turn_at = :now where id = 1 and turn_at <= :before")
                        .param("now", Timestamp.from(now))
                        .param("before", Timestamp.from(now.minus(pause)))
                        .update()
                == 1;
    }

    /** The position; empty at first. */
    @Transactional(readOnly = true)
    public Optional<String> read() {
        return jdbc.sql("select position from takedown_position where id = 1 and position is not null")
                .query(String.class)
                .optional();
    }

    /** Notes that everything was compared. */
    @Transactional
    public void compared() {
        jdbc.sql("update takedown_position set compared_at = :now where id = 1")
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The time since {@link #compared} was called by any replica. */
    @Transactional(readOnly = true)
    public Duration age() {
        Instant last = jdbc.sql("select compared_at from takedown_position where id = 1")
                .query(Timestamp.class)
                .single()
                .toInstant();
        return Duration.between(last, clock.instant());
    }

    @Transactional
    public void write(String position) {
        jdbc.sql("update takedown_position set position = :position where id = 1")
                .param("position", position)
                .update();
    }
}
