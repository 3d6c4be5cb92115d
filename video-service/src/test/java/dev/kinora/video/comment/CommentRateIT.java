package dev.kinora.video.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The limit on comments keeps nothing about accounts that do not write. */
@KinoraIT
class CommentRateIT {

    @Autowired
    private CommentRate rate;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void forgetsAccountsThatHaveNotWrittenForAnHour() {
        UUID idle = note(Duration.ofMinutes(61));
        UUID writing = note(Duration.ofMinutes(59));
        rate.forgetIdle();
        assertThat(isKnown(idle)).isFalse();
        assertThat(isKnown(writing)).isTrue();
    }

    private UUID note(Duration ago) {
        UUID account = UUID.randomUUID();
        jdbc.sql("insert into comment_rate (account_id, free_at) values (:id, :at)")
                .param("id", BinaryIds.bytes(account))
                .param("at", Timestamp.from(Instant.now().minus(ago)))
                .update();
        return account;
    }

    private boolean isKnown(UUID account) {
        return jdbc.sql("select count(*) from comment_rate where account_id = :id")
                        .param("id", BinaryIds.bytes(account))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
