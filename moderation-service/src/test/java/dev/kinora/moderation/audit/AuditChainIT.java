package dev.kinora.moderation.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.audit.AuditChecks;
import dev.kinora.starter.audit.AuditFault;
import dev.kinora.starter.audit.AuditVerification;
import dev.kinora.starter.audit.ChainHead;
import dev.kinora.starter.deadletter.DeadLetterHandled;
import dev.kinora.starter.deadletter.DeadLetterState;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each forgery is rolled back at the end of its test. */
@Import(ReadingTextModel.class)
class AuditChainIT extends ModerationFlow {

    private static final int THREADS = 20;
    private static final int ENTRIES = 20;

    private final UUID caseId = UUID.randomUUID();

    @Autowired
    private AuditLog audit;

    @Autowired
    private AuditChecks checks;

    @Autowired
    private AuditPersonalData personalData;

    @Autowired
    private ApplicationEventPublisher publisher;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void chainsEntriesOfConcurrentTransactionsWithoutGaps() throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var tasks = IntStream.range(0, THREADS)
                    .mapToObj(thread -> threads.submit(() -> {
                        for (int i = 0; i < ENTRIES; i += 2) {
                            append("a", "b");
                        }
                    }))
                    .toList();
            for (var task : tasks) {
                task.get();
            }
        }

        assertThat(seqs()).hasSize(THREADS * ENTRIES);
        assertIntact();
    }

    @Test
    void leavesNoGapAfterARollback() {
        append("kept");
        long before = head().seq();
        transaction.executeWithoutResult(status -> {
            audit.append(entry("dropped"));
            status.setRollbackOnly();
        });
        assertThatThrownBy(() -> append("x".repeat(501)))
                .as("an entry that cannot be written fails its transaction")
                .isInstanceOf(RuntimeException.class);
        append("kept");

        assertThat(seqs()).hasSize(2);
        assertThat(head().seq()).isGreaterThan(before);
        assertIntact();
    }

    @Test
    void showsTheEntriesOfItsOwnTransaction() {
        append("first");

        var seen = transaction.execute(_ -> {
            audit.append(entry("second"));
            return audit.ofCase(caseId);
        });

        assertThat(seen).extracting(AuditLine::detail).containsExactly("first", "second");
        assertThat(audit.ofCase(caseId)).extracting(AuditLine::detail).containsExactly("first", "second");
        assertThat(audit.ofCase(caseId)).extracting(AuditLine::seq).doesNotContain(0L);
    }

    @Test
    void writesWhatIsAppendedWhileTheTransactionEnds() {
        transaction.executeWithoutResult(_ -> {
            audit.append(entry("first"));
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public int getOrder() {
                    return 0;
                }

                @Override
                public void beforeCommit(boolean readOnly) {
                    audit.append(entry("second"));
                }
            });
        });

        assertThat(audit.ofCase(caseId)).extracting(AuditLine::detail).containsExactly("first", "second");
    }

    @Test
    void refusesToAppendWithoutATransactionThatWrites() {
        assertThatThrownBy(() -> audit.append(entry("alone"))).isInstanceOf(IllegalTransactionStateException.class);

        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        assertThatThrownBy(() -> reading.executeWithoutResult(_ -> audit.append(entry("reading"))))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void storesTextsSoThatTheyHashAsTheyAreRead() {
        append("half of a pair: \ud83d", "a\u0000\u0001\u001f\t\r\n\"\\ \u2028 \u6f22 \ud83d\ude00  ");

        assertThat(seqs()).hasSize(2);
        assertIntact();
    }

    @Test
    void keepsTheChainWhenAnAccountIsErased() {
        append("by mira");

        transaction.executeWithoutResult(_ -> personalData.eraseSome(mira, 100));

        assertThat(audit.ofCase(caseId).getFirst().actor()).isEqualTo(new Actor(mira, ""));
        assertIntact();
    }

    @Test
    void namesAChangedRow() {
        append("a", "b", "c");
        forge("update audit_log set detail = 'forged' where seq = :second", "CHANGED 2");
        forge("update audit_log set actor_id = id where seq = :second", "CHANGED 2");
        forge("update audit_log set at = at + interval 1 microsecond where seq = :last", "CHANGED 3");
        forge("update audit_log set action = 'FORGED' where seq = :second", "CHANGED 2");
        forge("update audit_log set hash = unhex(sha2('x', 256)) where seq = :second", "CHANGED 2", "CHANGED 3");
    }

    @Test
    void namesARemovedRow() {
        append("a", "b", "c");
        forge("delete from audit_log where seq = :second", "REMOVED 2");
        forge("delete from audit_log where seq = :last", "REMOVED 3");
    }

    @Test
    void namesAnInsertedRow() {
        append("a", "b", "c");
        String copy = """
                insert into audit_log (seq, hash, id, at, action, case_id, detail)
                select %s, hash, unhex(replace(uuid(), '-', '')), at, action, case_id, detail
                from audit_log where seq = :second""";
        forge(copy.formatted("seq + 2"), "INSERTED 4");
        forge(copy.formatted("-1"), "INSERTED outside");
        transaction.executeWithoutResult(status -> {
            long first = seqs().getFirst();
            jdbc.sql("update audit_log set seq = seq + 1 where seq > :second order by seq desc")
                    .param("second", first + 1)
                    .update();
            jdbc.sql(copy.formatted("seq + 1")).param("second", first + 1).update();
            jdbc.sql("update audit_head set seq = seq + 1").update();
            assertThat(names(first)).containsExactly("INSERTED 3");
            status.setRollbackOnly();
        });
    }

    @Test
    void namesSwappedRows() {
        append("a", "b", "c");
        transaction.executeWithoutResult(status -> {
            long first = seqs().getFirst();
            move(first, -5);
            move(first + 1, first);
            move(-5, first + 1);
            assertThat(names(first)).containsExactly("INSERTED 1", "CHANGED 3");
            status.setRollbackOnly();
        });
    }

    private void move(long seq, long to) {
        jdbc.sql("update audit_log set seq = :to where seq = :seq")
                .param("to", to)
                .param("seq", seq)
                .update();
    }

    @Test
    void namesAChangedHead() {
        append("a", "b", "c");
        forge("update audit_head set hash = unhex(sha2('x', 256))", "HEAD 3");
        forge("update audit_head set seq = seq + 1", "REMOVED 4");
        forge("update audit_head set seq = seq - 1", "HEAD 2", "INSERTED 3");
        forge("delete from audit_head", "HEAD 3");
    }

    @Test
    void remembersTheHeadThatItHasSeen() {
        append("a", "b", "c");
        assertIntact();
        transaction.executeWithoutResult(status -> {
            long last = seqs().getLast();
            var before = jdbc.sql("select seq, hash from audit_log where seq = :seq")
                    .param("seq", last - 1)
                    .query((row, number) -> ChainHead.read(row))
                    .single();
            jdbc.sql("delete from audit_log where seq = :last")
                    .param("last", last)
                    .update();
            jdbc.sql("update audit_head set seq = :seq, hash = :hash")
                    .param("seq", before.seq())
                    .param("hash", HexFormat.of().parseHex(before.hash()))
                    .update();
            assertThat(names(last - 2)).isEmpty();
            assertThat(checks.verify().listed())
                    .extracting(AuditFault::kind, AuditFault::seq)
                    .containsExactly(tuple(AuditFault.Kind.REWRITTEN, last));
            assertThat(checks.last().faults()).isOne();
            assertThat(checks.last().intactAt()).isBefore(checks.last().checkedAt());
            status.setRollbackOnly();
        });
    }

    @Test
    void tellsStaffWhatTheLastVerificationCameTo() {
        append("a");
        assertIntact();

        var answer = get("/api/v1/moderation/audit-log/verification", moderator());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("faults").asInt()).isZero();
        assertThat(answer.body().path("headSeq").asLong()).isEqualTo(head().seq());
        assertThat(answer.body().path("headHash").asString()).isEqualTo(head().hash());
        assertThat(answer.body().path("checkedAt")).isEqualTo(answer.body().path("intactAt"));
        assertThat(meters.get("kinora.audit.faults").gauge().value()).isZero();
        assertThat(meters.get("kinora.audit.entries").gauge().value()).isEqualTo(head().seq());
        assertThat(meters.get("kinora.audit.intact").gauge().value()).isPositive();
    }

    @Test
    void runsAsAJobThatLeavesAnEntry() {
        assertIntact();
        var before = checks.last().checkedAt();

        var started = post("/api/v1/admin/moderation/jobs/verify-audit/runs", tokens.admin(mira), null);

        assertThat(started.status()).isEqualTo(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(checks.last().checkedAt()).isAfter(before));
        assertThat(newest()).isEqualTo("JOB_STARTED job:verify-audit " + mira);
    }

    @Test
    void recordsWhatOperatorsDoWithDeadLetters() {
        var by = new CurrentAccount(mira, "mira", Set.of(Role.OPERATOR));

        transaction.executeWithoutResult(_ -> publisher.publishEvent(
                new DeadLetterHandled("a.dlt~0~1", "moderation-service.video", DeadLetterState.REPLAYED, by)));
        assertThat(newest()).isEqualTo("DEAD_LETTER_REPLAYED dead-letter:a.dlt~0~1 " + mira);

        transaction.executeWithoutResult(_ -> publisher.publishEvent(
                new DeadLetterHandled("a.dlt~0~2", "moderation-service.video", DeadLetterState.DISCARDED, by)));
        assertThat(newest()).isEqualTo("DEAD_LETTER_DISCARDED dead-letter:a.dlt~0~2 " + mira);
    }

    private String newest() {
        var line = get("/api/v1/moderation/audit-log?limit=1", moderator())
                .body()
                .path("items")
                .get(0);
        return line.path("action").asString() + " " + line.path("subject").asString() + " "
                + line.path("actor").path("id").asString();
    }

    /** Applies a forgery to the three entries of the case, and expects faults, each with its place from 1 to 4. */
    private void forge(String sql, String... expected) {
        transaction.executeWithoutResult(status -> {
            var seqs = seqs();
            var statement = jdbc.sql(sql);
            statement = sql.contains(":second") ? statement.param("second", seqs.get(1)) : statement;
            statement = sql.contains(":last") ? statement.param("last", seqs.getLast()) : statement;
            assertThat(statement.update()).isOne();
            assertThat(names(seqs.getFirst())).as(sql).containsExactly(expected);
            status.setRollbackOnly();
        });
        assertIntact();
    }

    private List<String> names(long first, ChainHead... noted) {
        return new AuditVerification(jdbc, AuditTable.CHAIN)
                .run(List.of(noted)).listed().stream()
                        .map(fault -> fault.kind() + " " + (fault.seq() < 1 ? "outside" : fault.seq() - first + 1))
                        .toList();
    }

    private void assertIntact() {
        assertThat(checks.verify().listed()).isEmpty();
        assertThat(checks.last().checkedAt()).isEqualTo(checks.last().intactAt());
    }

    private void append(String... details) {
        transaction.executeWithoutResult(_ -> {
            for (String detail : details) {
                audit.append(entry(detail));
            }
        });
    }

    private AuditLog.Entry entry(String detail) {
        return AuditLog.Entry.ofCase(new Actor(mira, "mira"), AuditAction.CLAIMED, caseId, owner, detail);
    }

    private ChainHead head() {
        return AuditTable.CHAIN.head(jdbc).orElseThrow();
    }

    private List<Long> seqs() {
        return jdbc.sql("select seq from audit_log where case_id = :case order by seq")
                .param("case", BinaryIds.bytes(caseId))
                .query(Long.class)
                .list();
    }
}
