package dev.kinora.moderation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.screening.ReadingTextModel;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code ./kinora verify audit} prints. */
@Import(ReadingTextModel.class)
class VerifyAuditIT extends ModerationFlow {

    private final UUID caseId = UUID.randomUUID();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void append() {
        transaction.executeWithoutResult(_ ->
                audit.append(AuditLog.Entry.ofCase(null, AuditAction.OPENED, caseId, UUID.randomUUID(), "SAMPLED")));
    }

    @Test
    void printsTheHeadOfAnIntactLogAndFindsItAgain() {
        assertThat(verify()).isZero();
        assertThat(printed()).contains(": 0 faults.").containsPattern("Head \\d+:[0-9a-f]{64}");
        String head = printed().replaceAll("(?s).*Head (\\S+).*", "$1");

        assertThat(verify(head)).isZero();
        assertThat(verify(head.substring(0, head.indexOf(':') + 1) + "0".repeat(64)))
                .as("a head that the chain does not have")
                .isOne();
        assertThat(printed()).contains("is not the one that was noted");
        assertThat(verify("999999999" + head.substring(head.indexOf(':')))).isOne();
    }

    @Test
    void namesTheEntryThatWasChanged() {
        transaction.executeWithoutResult(status -> {
            long seq =
                    jdbc.sql("select max(seq) from audit_log").query(Long.class).single();
            jdbc.sql("update audit_log set detail = 'FORGED' where seq = :seq")
                    .param("seq", seq)
                    .update();

            assertThat(verify()).isOne();
            assertThat(printed()).contains("Entry " + seq + " (").contains("was changed");
            status.setRollbackOnly();
        });
    }

    @Test
    void refusesWhatIsNoHead() {
        assertThat(verify("latest")).isEqualTo(2);
    }

    private int verify(String... heads) {
        return VerifyAudit.run(jdbc, List.of(heads), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
