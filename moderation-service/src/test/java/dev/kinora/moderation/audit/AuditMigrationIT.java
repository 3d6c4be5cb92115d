package dev.kinora.moderation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.audit.AuditFault;
import dev.kinora.starter.audit.AuditVerification;
import dev.kinora.starter.audit.ChainHead;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.TestPlatform;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Entries from before the chain. */
class AuditMigrationIT {

    private static final Logger log = LoggerFactory.getLogger(AuditMigrationIT.class);
    private static final Pattern OF_THE_LOG =
            Pattern.compile("^(CREATE|ALTER) TABLE audit_log\\b[^;]*", Pattern.MULTILINE);
    private static final int OLD = 2_500;
    private static final int MANY = 20_000;

    private final SingleConnectionDataSource database = new SingleConnectionDataSource(
            TestPlatform.newSchema() + "?rewriteBatchedStatements=true", "kinora", "test-only", true);
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void chainsOldEntriesInTheOrderOfTheirIds() {
        append(1, OLD);

        migrate();

        var report = new AuditVerification(jdbc, AuditTable.CHAIN).run(List.of());
        assertThat(report.listed()).isEmpty();
        assertThat(report.entries()).isEqualTo(OLD);
        assertThat(jdbc.sql("select id from audit_log order by seq")
                        .query((row, number) -> BinaryIds.read(row, "id"))
                        .list())
                .isSorted()
                .hasSize(OLD);
        assertThatThrownBy(() -> append(OLD + 1, 1))
                .as("an entry without a place in the chain")
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("seq");
    }

    @Test
    void goesOnAfterABreak() {
        append(1, OLD);
        migrate();
        jdbc.sql("delete from flyway_schema_history where version = '13'").update();
        jdbc.sql("alter table audit_log drop key audit_log_seq, modify column seq bigint null, "
                        + "modify column hash binary(32) null")
                .update();
        jdbc.sql("update audit_log set seq = null, hash = null where seq > 1000")
                .update();
        jdbc.sql("update audit_log set at = at + interval 1 second where seq = 7")
                .update();

        migrate();

        var report = new AuditVerification(jdbc, AuditTable.CHAIN).run(List.of());
        assertThat(report.entries()).isEqualTo(OLD);
        assertThat(report.head().seq()).isEqualTo(OLD);
        assertThat(report.listed().stream().map(AuditFault::seq))
                .as("what has a place keeps it")
                .containsExactly(7L);
    }

    @Test
    void startsWithAnEmptyChain() {
        migrate();

        var report = new AuditVerification(jdbc, AuditTable.CHAIN).run(List.of());

        assertThat(report.isIntact()).isTrue();
        assertThat(report.head()).isEqualTo(ChainHead.NONE);
    }

    @Test
    void readsManyEntriesPageByPage() {
        append(1, MANY);
        long began = System.nanoTime();
        migrate();
        long migrated = System.nanoTime();

        var report = new AuditVerification(jdbc, AuditTable.CHAIN).run(List.of());

        long verified = System.nanoTime();
        assertThat(report.isIntact()).isTrue();
        assertThat(report.entries()).isEqualTo(MANY);
        log.info(
                "{} entries: {} per second chained, {} per second verified",
                MANY,
                perSecond(migrated - began),
                perSecond(verified - migrated));
    }

    private static long perSecond(long nanos) {
        return MANY * Duration.ofSeconds(1).toNanos() / Math.max(1, nanos);
    }

    /** The table as the version before left it. */
    AuditMigrationIT() throws IOException {
        for (String script : List.of("V1__moderation.sql", "V5__concerns_audit_erasure.sql")) {
            String text = new ClassPathResource("db/migration/" + script).getContentAsString(StandardCharsets.UTF_8);
            OF_THE_LOG
                    .matcher(text)
                    .results()
                    .forEach(statement -> jdbc.sql(statement.group()).update());
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database)
                .locations(new String[0])
                .baselineOnMigrate(true)
                .baselineVersion("12")
                .javaMigrations(new V13__AuditChain())
                .load()
                .migrate();
    }

    private void append(int from, int count) {
        List<Object[]> rows = new ArrayList<>();
        for (int i = from; i < from + count; i++) {
            rows.add(new Object[] {
                BinaryIds.bytes(new UUID(0x0193a3b100007000L + i, 0x8000000000000000L)),
                Timestamp.from(Instant.parse("2026-11-30T09:15:00.000250Z").plusSeconds(i)),
                i % 3 == 0 ? BinaryIds.bytes(new UUID(1, 2)) : null,
                i % 3 == 0 ? "mira" : null,
                "OPENED",
                BinaryIds.bytes(new UUID(3, i)),
                "detail \u00e9 " + i
            });
        }
        new JdbcTemplate(database).batchUpdate("""
                insert into audit_log (id, at, actor_id, actor_handle, action, case_id, detail)
                values (?, ?, ?, ?, ?, ?, ?)""", rows);
    }
}
