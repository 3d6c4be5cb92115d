package dev.kinora.moderation.verification;

import dev.kinora.moderation.audit.AuditTable;
import dev.kinora.starter.audit.AuditCommand;
import dev.kinora.starter.defaults.StoredData;
import java.io.PrintStream;
import java.util.List;
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
        return AuditCommand.run(jdbc, AuditTable.CHAIN, heads, out);
    }
}
