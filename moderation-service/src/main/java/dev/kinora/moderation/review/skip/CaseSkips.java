package dev.kinora.moderation.review.skip;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who has skipped which case. Others get it as before. */
@Component
public class CaseSkips {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CaseSkips(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps a case away from an account; skipping again starts the time again. */
    public void add(UUID caseId, UUID accountId, Instant until) {
        jdbc.sql("""
                        insert into case_skip (case_id, account_id, until) values (:caseId, :account, :until)
                        on duplicate key update until = :until""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(accountId))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** The cases that stay away from an account, each with the time until which. */
    public Map<UUID, Instant> of(UUID accountId, Instant now) {
        Map<UUID, Instant> skipped = new HashMap<>();
        jdbc.sql("select case_id, until from case_skip where account_id = :account and until > :now")
                .param("account", BinaryIds.bytes(accountId))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    skipped.put(
                            BinaryIds.read(row, "case_id"),
                            row.getTimestamp("until").toInstant());
                });
        return skipped;
    }

    @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT10M")
    void forgetPast() {
        new OldRows(jdbc, "case_skip", "until").deleteBefore(clock.instant());
    }
}
