package dev.kinora.moderation.audit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies the audit log and keeps what that came to, for all replicas. Each verification also checks that the chain still
 * has the head of the last one that found it intact.
 */
@Component
class AuditChecks implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(AuditChecks.class);

    private final AuditVerification verification;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    AuditChecks(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.verification = new AuditVerification(jdbc);
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Verifies the whole log. */
    AuditReport verify() {
        var report = verification.run(lastIntact().map(List::of).orElse(List.of()));
        store(report);
        if (report.isIntact()) {
            log.info("The audit log is intact: {} entries, head {}", report.entries(), report.head());
        } else {
            log.error(
                    "The audit log has {} faults in {} entries, head {}",
                    report.faults(),
                    report.entries(),
                    report.head());
            report.listed().forEach(fault -> log.error("Audit log: {}", fault.sentence()));
        }
        return report;
    }

    /** What the last verification came to, on any replica. */
    AuditCheck last() {
        return jdbc.sql("select * from audit_check where id = 1")
                .query((row, number) -> read(row))
                .optional()
                .orElse(AuditCheck.NONE);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kinora.audit.faults", () -> last().faults())
                .description("Faults that the last verification of the audit log found")
                .register(registry);
        Gauge.builder("kinora.audit.entries", () -> last().headSeq())
                .description("Number of the last entry of the audit log when it was last verified")
                .register(registry);
        Gauge.builder("kinora.audit.intact", () -> seconds(last().intactAt()))
                .description("When the audit log was last found intact, in seconds since 1970; 0 if never")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double seconds(@Nullable Instant instant) {
        return instant == null ? 0 : instant.getEpochSecond();
    }

    private Optional<ChainHead> lastIntact() {
        return jdbc.sql("select intact_seq as seq, intact_hash as hash from audit_check where intact_seq > 0")
                .query((row, number) -> new ChainHead(row.getLong("seq"), ChainedEntry.hash(row)))
                .optional();
    }

    private void store(AuditReport report) {
        var head = report.head();
        byte[] hash = HexFormat.of().parseHex(head.hash());
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into audit_check (id, checked_at, entries, head_seq, head_hash, faults, listed)
                        values (1, :at, :entries, :seq, :hash, :faults, :listed)
                        on duplicate key update checked_at = :at, entries = :entries, head_seq = :seq, head_hash = :hash,
                            faults = :faults, listed = :listed""")
                .param("at", now)
                .param("entries", report.entries())
                .param("seq", head.seq())
                .param("hash", hash)
                .param("faults", report.faults())
                .param("listed", json.writeValueAsString(report.listed()))
                .update();
        if (report.isIntact()) {
            jdbc.sql("update audit_check set intact_at = :at, intact_seq = :seq, intact_hash = :hash where id = 1")
                    .param("at", now)
                    .param("seq", head.seq())
                    .param("hash", hash)
                    .update();
        }
    }

    private AuditCheck read(ResultSet row) throws SQLException {
        @Nullable Timestamp intact = row.getTimestamp("intact_at");
        return new AuditCheck(
                row.getTimestamp("checked_at").toInstant(),
                intact == null ? null : intact.toInstant(),
                row.getLong("entries"),
                row.getLong("head_seq"),
                HexFormat.of().formatHex(row.getBytes("head_hash")),
                row.getLong("faults"),
                json.readValue(row.getString("listed"), new TypeReference<List<AuditFault>>() {}));
    }
}
