package dev.kinora.gateway.account.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.gateway.Visitor;
import dev.kinora.gateway.account.audit.AccountAudit.Action;
import dev.kinora.starter.audit.AuditChecks;
import dev.kinora.starter.audit.AuditCommand;
import dev.kinora.starter.audit.AuditVerification;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestPlatform;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of the record of accounts; each forgery is rolled back at the end of its test. */
@KinoraIT
class AccountAuditIT {

    private static final String ADMIN_PASSWORD = "correct horse battery";

    private final UUID account = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();

    @LocalServerPort
    private int port;

    @Autowired
    private AccountAudit audit;

    @Autowired
    private AuditChecks checks;

    @Autowired
    private AccountAuditVerification daily;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void chainsWhatAdministratorsDo() {
        var visitor = new Visitor(port);
        String[] chief = Visitor.bearer(visitor.tokens("admin", ADMIN_PASSWORD));
        String handle = visitor.register();
        String id = visitor.get("/api/v1/admin/accounts?q=" + handle, chief)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asString();
        String lock = "/api/v1/admin/accounts/" + id + "/lock";
        visitor.send("PUT", lock, Map.of("reason", "Asked for it: caf\u00e9 \u6f22 \"now\""), chief)
                .expect(200);
        visitor.send("DELETE", lock, null, chief).expect(200);

        assertThat(actions(UUID.fromString(id))).containsExactly("CREATED", "LOCKED", "UNLOCKED");
        assertIntact();
        var seen = visitor.get("/api/v1/admin/accounts/record/verification", chief)
                .expect(200)
                .json();
        assertThat(seen.get("faults").asInt()).isZero();
        assertThat(seen.get("headSeq").asLong()).isPositive();
        visitor.get("/api/v1/admin/accounts/record/verification").expect(401);
    }

    @Test
    void chainsRowsOfConcurrentTransactionsWithoutGaps() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tasks = IntStream.range(0, 8)
                    .mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < 10; i++) {
                            note(Action.LOCKED, Action.UNLOCKED);
                        }
                    }))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
        }

        assertThat(seqs()).hasSize(160);
        assertIntact();
    }

    @Test
    void recordsNothingOfWhatIsRolledBackAndNothingOutsideATransaction() {
        transaction.executeWithoutResult(status -> {
            audit.note(account, admin, Action.LOCKED, "dropped");
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> audit.note(account, admin, Action.LOCKED, "alone"))
                .isInstanceOf(IllegalTransactionStateException.class);

        assertThat(seqs()).isEmpty();
        assertIntact();
    }

    @Test
    void namesAChangedRow() {
        note(Action.ROLES_ASSIGNED, Action.LOCKED, Action.UNLOCKED);
        forge("update account_audit set detail = 'forged' where seq = :second", "CHANGED 2");
        forge("update account_audit set actor_id = id where seq = :second", "CHANGED 2");
        forge("update account_audit set account_id = id where seq = :second", "CHANGED 2");
        forge("update account_audit set at = at + interval 1 microsecond where seq = :last", "CHANGED 3");
        forge("update account_audit set action = 'ERASED' where seq = :second", "CHANGED 2");
    }

    @Test
    void namesARemovedRow() {
        note(Action.ROLES_ASSIGNED, Action.LOCKED, Action.UNLOCKED);
        forge("delete from account_audit where seq = :second", "REMOVED 2");
        forge("delete from account_audit where seq = :last", "REMOVED 3");
    }

    @Test
    void namesAnInsertedRow() {
        note(Action.ROLES_ASSIGNED, Action.LOCKED, Action.UNLOCKED);
        forge("""
                insert into account_audit (seq, hash, id, account_id, actor_id, action, detail, at)
                select seq + 2, hash, unhex(replace(uuid(), '-', '')), account_id, actor_id, action, detail, at
                from account_audit where seq = :second""", "INSERTED 4");
    }

    @Test
    void printsFaultsForThePersonWhoVerifies() {
        note(Action.ROLES_ASSIGNED, Action.LOCKED, Action.UNLOCKED);
        assertThat(printed(0)).contains("entries of the record of accounts checked", ": 0 faults.");
        transaction.executeWithoutResult(status -> {
            long second = seqs().get(1);
            jdbc.sql("update account_audit set detail = 'forged' where seq = :seq")
                    .param("seq", second)
                    .update();
            assertThat(printed(1)).contains("Entry " + second + " (");
            status.setRollbackOnly();
        });
    }

    @Test
    void verifiesOnceADay() {
        checks.verify();
        var before = checks.last().checkedAt();
        daily.verifyDaily();
        assertThat(checks.last().checkedAt()).isEqualTo(before);

        jdbc.sql("update account_audit_check set checked_at = checked_at - interval 1 day")
                .update();
        daily.verifyDaily();

        assertThat(checks.last().checkedAt()).isAfterOrEqualTo(before);
        assertThat(checks.last().faults()).isZero();
    }

    @Test
    void chainsRowsFromBeforeInTheOrderOfTheirIds() {
        var database = new SingleConnectionDataSource(TestPlatform.newSchema(), "kinora", "test-only", true);
        var old = JdbcClient.create(database);
        old.sql("""
                        create table account_audit (id binary(16) not null, account_id binary(16) not null,
                            actor_id binary(16) null, action varchar(20) not null, detail varchar(500) not null,
                            at datetime(6) not null, primary key (id)) default charset = utf8mb4""").update();
        for (int i = 0; i < 1_200; i++) {
            old.sql("insert into account_audit values (:id, :account, null, 'CREATED', :detail, :at)")
                    .param("id", BinaryIds.bytes(new UUID(0x0193a3b100007000L + i, 0x8000000000000000L)))
                    .param("account", BinaryIds.bytes(account))
                    .param("detail", "VIEWER " + i)
                    .param("at", Timestamp.from(Instant.parse("2026-11-30T09:15:00.000250Z")))
                    .update();
        }

        Flyway.configure()
                .dataSource(database)
                .locations(new String[0])
                .baselineOnMigrate(true)
                .baselineVersion("5")
                .javaMigrations(new V6__AccountAuditChain())
                .load()
                .migrate();

        var report = new AuditVerification(old, AccountAuditTable.CHAIN).run(List.of());
        assertThat(report.listed()).isEmpty();
        assertThat(report.entries()).isEqualTo(1_200);
        assertThat(report.head().seq()).isEqualTo(1_200);
        assertThatThrownBy(() -> old.sql("""
                        insert into account_audit (id, account_id, action, detail, at)
                        values (:id, :id, 'CREATED', '', now(6))""")
                        .param("id", BinaryIds.bytes(UUID.randomUUID()))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private void note(Action... actions) {
        transaction.executeWithoutResult(status -> {
            for (var action : actions) {
                audit.note(account, admin, action, "of a test");
            }
        });
    }

    /** Applies a forgery to the three rows of the account, and expects faults, each with its place from 1 to 4. */
    private void forge(String sql, String... expected) {
        transaction.executeWithoutResult(status -> {
            var seqs = seqs();
            var statement = jdbc.sql(sql);
            statement = sql.contains(":second") ? statement.param("second", seqs.get(1)) : statement;
            statement = sql.contains(":last") ? statement.param("last", seqs.getLast()) : statement;
            assertThat(statement.update()).isOne();
            assertThat(new AuditVerification(jdbc, AccountAuditTable.CHAIN)
                            .run(List.of())
                            .listed())
                    .as(sql)
                    .extracting(fault -> fault.kind() + " " + (fault.seq() - seqs.getFirst() + 1))
                    .containsExactly(expected);
            status.setRollbackOnly();
        });
        assertIntact();
    }

    private String printed(int exitCode) {
        var out = new ByteArrayOutputStream();
        assertThat(AuditCommand.run(
                        jdbc, AccountAuditTable.CHAIN, List.of(), new PrintStream(out, true, StandardCharsets.UTF_8)))
                .isEqualTo(exitCode);
        return out.toString(StandardCharsets.UTF_8);
    }

    private void assertIntact() {
        assertThat(checks.verify().listed()).isEmpty();
    }

    private List<Long> seqs() {
        return jdbc.sql("select seq from account_audit where account_id = :account order by seq")
                .param("account", BinaryIds.bytes(account))
                .query(Long.class)
                .list();
    }

    private List<String> actions(UUID id) {
        return jdbc.sql("select action from account_audit where account_id = :account order by seq")
                .param("account", BinaryIds.bytes(id))
                .query(String.class)
                .list();
    }
}
