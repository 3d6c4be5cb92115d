package dev.kinora.starter.deadletter;

import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** What operators did with dead letters, for as long as these can be in their topics. */
class DeadLetterOutcomes {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Duration kept;

    DeadLetterOutcomes(JdbcClient jdbc, InstantSource clock, Duration kept) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.kept = kept;
    }

    /** All handled dead letters. */
    Map<DeadLetterId, DeadLetterState> all() {
        Map<DeadLetterId, DeadLetterState> handled = new HashMap<>();
        jdbc.sql("select topic, part, record_offset, outcome from dead_letter_outcome")
                .query(row -> {
                    handled.put(
                            new DeadLetterId(row.getString("topic"), row.getInt("part"), row.getLong("record_offset")),
                            DeadLetterState.valueOf(row.getString("outcome")));
                });
        return handled;
    }

    boolean isOpen(DeadLetterId id) {
        return jdbc.sql("""
                        select count(*) from dead_letter_outcome
                        where topic = :topic and part = :part and record_offset = :offset""")
                        .param("topic", id.topic())
                        .param("part", id.partition())
                        .param("offset", id.offset())
                        .query(Integer.class)
                        .single()
                == 0;
    }

    void note(DeadLetterId id, DeadLetterState outcome) {
        jdbc.sql("""
                        insert ignore into dead_letter_outcome (topic, part, record_offset, outcome, at)
                        values (:topic, :part, :offset, :outcome, :at)""")
                .param("topic", id.topic())
                .param("part", id.partition())
                .param("offset", id.offset())
                .param("outcome", outcome.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT25M")
    void forgetOld() {
        new OldRows(jdbc, "dead_letter_outcome", "at")
                .deleteBefore(clock.instant().minus(kept));
    }
}
