package dev.kinora.moderation.verification;

import dev.kinora.moderation.audit.AuditReport;
import dev.kinora.moderation.audit.AuditVerification;
import dev.kinora.moderation.audit.ChainHead;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./kinora verify audit}: computes the hash chain of the audit log again, prints every fault, and exits with 1 if
 * there is one, with 2 for an argument that is no head. It needs the database of moderation-service (KINORA_DB_URL,
 * KINORA_DB_USER, KINORA_DB_PASSWORD) and nothing else. Arguments: heads that were noted earlier, each as SEQ:HASH.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] arguments) {
        int exitCode;
        try (var context = StoredData.open()) {
            exitCode = run(context.getBean(JdbcClient.class), List.of(arguments), System.out);
        }
        System.exit(exitCode);
    }

    static int run(JdbcClient jdbc, List<String> heads, PrintStream out) {
        List<ChainHead> noted;
        try {
            noted = heads.stream().map(ChainHead::parse).toList();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        }
        var report = new AuditVerification(jdbc).run(noted);
        print(report, out);
        return report.isIntact() ? 0 : 1;
    }

    private static void print(AuditReport report, PrintStream out) {
        report.listed().forEach(fault -> out.println(fault.sentence()));
        out.printf(
                Locale.ROOT,
                "%d entries of the audit log checked, numbers %d to %d: %d faults.%n",
                report.entries(),
                report.firstSeq(),
                report.head().seq(),
                report.faults());
        out.printf(Locale.ROOT, "Head %s%n", report.head());
    }
}
