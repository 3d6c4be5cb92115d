package dev.kinora.moderation.audit;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.UUID;

/** A stored entry with its place in the chain, as its row says it. */
record ChainedEntry(ChainHead place, AuditFacts facts) {

    /** The columns of {@code audit_log} that the chain protects, for {@link #facts(ResultSet)}. */
    static final String FACTS = """
            id, date_format(at, '%Y-%m-%dT%H:%i:%s.%fZ') as at_text, actor_id, action, case_id, content_id, decision_id,
            subject, detail""";

    static ChainedEntry of(ResultSet row) throws SQLException {
        var place = new ChainHead(row.getLong("seq"), hash(row));
        return new ChainedEntry(place, facts(row));
    }

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

    static String hash(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("hash"));
    }

    long seq() {
        return place.seq();
    }

    String hash() {
        return place.hash();
    }

    UUID id() {
        return facts.id();
    }

    /** Whether it says what its hash says, after an entry with this hash. */
    boolean follows(String previous) {
        return ChainHash.of(previous, facts).equals(hash());
    }
}
