package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.ChainTable;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The table of the audit log. */
public final class AuditTable {

    /** The columns that the chain protects, for {@link #facts(ResultSet)}. */
    static final String FACTS = """
            id, date_format(at, '%Y-%m-%dT%H:%i:%s.%fZ') as at_text, actor_id, action, case_id, content_id, decision_id,
            subject, detail""";

    public static final ChainTable CHAIN = new ChainTable(
            "audit log",
            "audit_log",
            "audit_head",
            "audit_check",
            FACTS,
            row -> facts(row).texts());

    private AuditTable() {}

    static AuditFacts facts(ResultSet row) throws SQLException {
        return new AuditFacts(
                BinaryIds.read(row, "id"),
                row.getString("at_text"),
                BinaryIds.readOrNull(row, "actor_id"),
                row.getString("action"),
                BinaryIds.readOrNull(row, "case_id"),
                BinaryIds.readOrNull(row, "content_id"),
                BinaryIds.readOrNull(row, "decision_id"),
                row.getString("subject"),
                row.getString("detail"));
    }
}
