package dev.kinora.starter.audit;

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
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies a chained table and keeps what that came to, for all replicas. Each verification also checks that the chain still
 * has the head of the last one that found it intact.
 */
public final class AuditChecks implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(AuditChecks.class);

    private final ChainTable table;
    private final AuditVerification verification;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    public AuditChecks(ChainTable table, JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.table = table;
        this.verification = new AuditVerification(jdbc, table);
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Verifies the whole table. */
    public AuditReport verify() {
        var report = verification.run(lastIntact().map(List::of).orElse(List.of()));
        store(report);
        if (report.isIntact()) {
            log.info("The {} is intact: {} entries, head {}", table.name(), report.entries(), report.head());
        } else {
            log.error(
                    "The {} has {} faults in {} entries, head {}",
                    table.name(),
                    report.faults(),
                    report.entries(),
                    report.head());
            report.listed().forEach(fault -> log.error("In the {}: {}", table.name(), fault.sentence()));
        }
        return report;
    }

    /** What the last verification came to, on any replica. */
    public AuditCheck last() {
        return jdbc.sql("select * from " + table.check() + " where id = 1")
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
        return jdbc.sql("select intact_seq as seq, intact_hash as hash from " + table.check() + " where intact_seq > 0")
                .query((row, number) -> ChainHead.read(row))
                .optional();
    }

    private void store(AuditReport report) {
        var head = report.head();
        byte[] hash = HexFormat.of().parseHex(head.hash());
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into %s (id, checked_at, entries, head_seq, head_hash, faults, listed)
                        values (1, :at, :entries, :seq, :hash, :faults, :listed)
                        on duplicate key update checked_at = :at, entries = :entries, head_seq = :seq, head_hash = :hash,
                            faults = :faults, listed = :listed""".formatted(table.check()))
                .param("at", now)
                .param("entries", report.entries())
                .param("seq", head.seq())
                .param("hash", hash)
                .param("faults", report.faults())
                .param("listed", json.writeValueAsString(report.listed()))
                .update();
        if (report.isIntact()) {
            jdbc.sql("update " + table.check()
                            + " set intact_at = :at, intact_seq = :seq, intact_hash = :hash where id = 1")
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
