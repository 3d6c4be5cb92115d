package dev.kinora.starter.audit;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verifies a chained table for a person at a terminal. */
public final class AuditCommand {

    private AuditCommand() {}

    /**
     * Prints every fault, and the head.
     *
     * @param heads that were noted earlier, each as SEQ:HASH
     * @return 0 if the table is intact, 1 if not, 2 for a text that is no head
     */
    public static int run(JdbcClient jdbc, ChainTable table, List<String> heads, PrintStream out) {
        List<ChainHead> noted;
        try {
            noted = heads.stream().map(ChainHead::parse).toList();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        }
        var report = new AuditVerification(jdbc, table).run(noted);
        report.listed().forEach(fault -> out.println(fault.sentence()));
        out.printf(
                Locale.ROOT,
                "%d entries of the %s checked, numbers %d to %d: %d faults.%n",
                report.entries(),
                table.name(),
                report.firstSeq(),
                report.head().seq(),
                report.faults());
        out.printf(Locale.ROOT, "Head %s%n", report.head());
        return report.isIntact() ? 0 : 1;
    }
}
