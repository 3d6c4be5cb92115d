package dev.kinora.moderation.exposure;

import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger: how long each person looked at content of a severity, by five minutes. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ExposureSlots {

    /** The length of a slot. */
    static final Duration SLOT = Duration.ofMinutes(5);

    private final JdbcClient jdbc;

    ExposureSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the ledger. */
    record Slot(Instant start, Severity severity, long uncoveredMs, int reveals) {}

    void add(UUID accountId, Severity severity, long uncoveredMs, int reveals, Instant now) {
        jdbc.sql("""
                        insert into exposure_slot (account_id, slot, severity, uncovered_ms, reveals)
                        values (:account, :slot, :severity, :uncovered, :reveals)
                        on duplicate key update uncovered_ms = uncovered_ms + :uncovered, reveals = reveals + :reveals""")
                .param("account", BinaryIds.bytes(accountId))
                .param("slot", Timestamp.from(startOf(now)))
                .param("severity", severity.name())
                .param("uncovered", uncoveredMs)
                .param("reveals", reveals)
                .update();
    }

    /** The slots of a person that start after an instant, the newest first. */
    List<Slot> since(UUID accountId, Instant since) {
        return jdbc.sql("""
                        select slot, severity, uncovered_ms, reveals from exposure_slot
                        where account_id = :account and slot > :since order by slot desc, severity""")
                .param("account", BinaryIds.bytes(accountId))
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Slot(
                        row.getTimestamp("slot").toInstant(),
                        Severity.valueOf(row.getString("severity")),
                        row.getLong("uncovered_ms"),
                        row.getInt("reveals")))
                .list();
    }

    static Instant startOf(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond() - now.getEpochSecond() % SLOT.toSeconds());
    }
}
