package dev.kinora.gateway.account.audit;

import dev.kinora.starter.audit.AuditCommand;
import dev.kinora.starter.defaults.StoredData;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A part of {@code ./kinora verify audit}: computes the hash chain of the record of accounts again, prints every fault, and
 * exits with 1 if there is one, with 2 for an argument that is no head. It needs the database of gateway-service
 * (KINORA_DB_URL, KINORA_DB_USER, KINORA_DB_PASSWORD) and nothing else. Arguments: heads that were noted earlier, each as
 * SEQ:HASH.
 */
public final class VerifyAccountAudit {

    private VerifyAccountAudit() {}

    public static void main(String[] arguments) {
        int exitCode;
        try (var context = StoredData.open()) {
            exitCode = AuditCommand.run(
                    context.getBean(JdbcClient.class), AccountAuditTable.CHAIN, List.of(arguments), System.out);
        }
        System.exit(exitCode);
    }
}
