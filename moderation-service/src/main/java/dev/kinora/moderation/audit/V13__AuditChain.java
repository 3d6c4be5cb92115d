package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.ChainHead;
import dev.kinora.starter.id.BinaryIds;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Gives the entries of the audit log numbers and hashes, in the order of their ids. It runs once: whatever comes later
 * without a place in the chain is refused by the database. After a break it goes on where it was.
 */
class V13__AuditChain extends BaseJavaMigration {

    private static final int AT_ONCE = 1_000;

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        createTables(connection);
        if (!exists(connection.getMetaData().getColumns(connection.getCatalog(), null, "audit_log", "seq"))) {
            execute(
                    connection,
                    "alter table audit_log add column seq bigint null first, add column hash binary(32) null after seq");
        }
        var head = chain(connection);
        // Replicas of the version before may still append.
        execute(connection, "lock tables audit_log write, audit_head write");
        try {
            close(connection, chainRest(connection, head));
        } finally {
            execute(connection, "unlock tables");
        }
    }

    private static void close(Connection connection, ChainHead head) throws SQLException {
        try (var insert = connection.prepareStatement("replace into audit_head (id, seq, hash) values (1, ?, ?)")) {
            insert.setLong(1, head.seq());
            insert.setBytes(2, HexFormat.of().parseHex(head.hash()));
            insert.executeUpdate();
        }
        execute(connection, """
                alter table audit_log modify column seq bigint not null first,
                    modify column hash binary(32) not null after seq""");
        if (!hasKey(connection)) {
            execute(connection, "alter table audit_log add unique key audit_log_seq (seq)");
        }
    }

    /** The head of the chain, whose lock orders what is appended, and what the last verification came to. */
    private static void createTables(Connection connection) throws SQLException {
        execute(connection, """
                create table if not exists audit_head (
                    id   tinyint    not null,
                    seq  bigint     not null,
                    hash binary(32) not null,
                    primary key (id)
                )""");
        execute(connection, """
                create table if not exists audit_check (
                    id          tinyint     not null,
                    checked_at  datetime(6) not null,
                    entries     bigint      not null,
                    head_seq    bigint      not null,
                    head_hash   binary(32)  not null,
                    faults      bigint      not null,
                    listed      json        not null,
                    intact_at   datetime(6) null,
                    intact_seq  bigint      null,
                    intact_hash binary(32)  null,
                    primary key (id)
                )""");
    }

    private static boolean hasKey(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        select 1 from information_schema.statistics
                        where table_schema = database() and table_name = 'audit_log' and index_name = 'audit_log_seq'""")) {
            return exists(select.executeQuery());
        }
    }

    private static boolean exists(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next();
        }
    }

    private static ChainHead chain(Connection connection) throws SQLException {
        var head = ChainHead.NONE;
        byte[] last = new byte[16];
        String chained = "select seq, hash, id from audit_log where seq is not null order by seq desc limit 1";
        try (var select = connection.prepareStatement(chained);
                var rows = select.executeQuery()) {
            if (rows.next()) {
                head = ChainHead.read(rows);
                last = rows.getBytes("id");
            }
        }
        List<AuditFacts> some;
        do {
            some = facts(connection, "id > ?", last);
            head = place(connection, some, head);
            last = some.isEmpty() ? last : BinaryIds.bytes(some.getLast().id());
        } while (some.size() == AT_ONCE);
        return head;
    }

    private static ChainHead chainRest(Connection connection, ChainHead after) throws SQLException {
        var head = after;
        List<AuditFacts> some;
        do {
            some = facts(connection, "seq is null", null);
            head = place(connection, some, head);
        } while (some.size() == AT_ONCE);
        return head;
    }

    private static List<AuditFacts> facts(Connection connection, String condition, byte @Nullable [] last)
            throws SQLException {
        String sql =
                "select " + AuditTable.FACTS + " from audit_log where " + condition + " order by id limit " + AT_ONCE;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            if (last != null) {
                select.setBytes(1, last);
            }
            try (ResultSet rows = select.executeQuery()) {
                List<AuditFacts> some = new ArrayList<>();
                while (rows.next()) {
                    some.add(AuditTable.facts(rows));
                }
                return some;
            }
        }
    }

    private static ChainHead place(Connection connection, List<AuditFacts> some, ChainHead after) throws SQLException {
        var head = after;
        connection.setAutoCommit(false);
        try (var update = connection.prepareStatement("update audit_log set seq = ?, hash = ? where id = ?")) {
            for (var facts : some) {
                head = head.next(facts.texts());
                update.setLong(1, head.seq());
                update.setBytes(2, HexFormat.of().parseHex(head.hash()));
                update.setBytes(3, BinaryIds.bytes(facts.id()));
                update.addBatch();
            }
            update.executeBatch();
            connection.commit();
        } finally {
            connection.setAutoCommit(true);
        }
        return head;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
