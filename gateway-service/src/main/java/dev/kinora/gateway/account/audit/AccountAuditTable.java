package dev.kinora.gateway.account.audit;

import dev.kinora.starter.audit.ChainTable;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table of the record of accounts. */
final class AccountAuditTable {

    /** The columns that the chain protects, for {@link #texts(ResultSet)}. */
    static final String FACTS =
            "id, date_format(at, '%Y-%m-%dT%H:%i:%s.%fZ') as at_text, account_id, actor_id, action, detail";

    static final ChainTable CHAIN = new ChainTable(
            "record of accounts",
            "account_audit",
            "account_audit_head",
            "account_audit_check",
            FACTS,
            AccountAuditTable::texts);

    private AccountAuditTable() {}

    static List<@Nullable String> texts(ResultSet row) throws SQLException {
        return Arrays.asList(
                BinaryIds.read(row, "id").toString(),
                row.getString("at_text"),
                BinaryIds.read(row, "account_id").toString(),
                Objects.toString(BinaryIds.readOrNull(row, "actor_id"), null),
                row.getString("action"),
                row.getString("detail"));
    }
}
