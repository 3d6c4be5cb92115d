package dev.kinora.gateway.account.audit;

import dev.kinora.starter.audit.ChainHead;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/**
 * Gives the rows of the record of accounts numbers and hashes, in the order of their ids. It runs once: whatever comes later
 * without a place in the chain is refused by the database. After a break it goes on where it was.
 */
class V6__AccountAuditChain extends BaseJavaMigration {

    private static final int AT_ONCE = 1_000;

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        createTables(connection);
        if (!exists(connection.getMetaData().getColumns(connection.getCatalog(), null, "account_audit", "seq"))) {
            execute(
                    connection,
                    "alter table account_audit add column seq bigint null first, add column hash binary(32) null after seq");
        }
        var head = chain(connection, last(connection));
        // Replicas of the version before may still append.
        execute(connection, "lock tables account_audit write, account_audit_head write");
        try {
            close(connection, chain(connection, head));
        } finally {
            execute(connection, "unlock tables");
        }
    }

    private static void close(Connection connection, ChainHead head) throws SQLException {
        try (var insert =
                connection.prepareStatement("replace into account_audit_head (id, seq, hash) values (1, ?, ?)")) {
            insert.setLong(1, head.seq());
            insert.setBytes(2, HexFormat.of().parseHex(head.hash()));
            insert.executeUpdate();
        }
        execute(connection, """
                alter table account_audit modify column seq bigint not null first,
                    modify column hash binary(32) not null after seq""");
        if (!hasKey(connection)) {
            execute(connection, "alter table account_audit add unique key account_audit_seq (seq)");
        }
    }

    /** The head of the chain, whose lock orders what is appended, and what the last verification came to. */
    private static void createTables(Connection connection) throws SQLException {
        execute(connection, """
                create table if not exists account_audit_head (
                    id   tinyint    not null,
                    seq  bigint     not null,
                    hash binary(32) not null,
                    primary key (id)
                )""");
        execute(connection, """
                create table if not exists account_audit_check (
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
                        where table_schema = database() and table_name = 'account_audit'
                            and index_name = 'account_audit_seq'""")) {
            return exists(select.executeQuery());
        }
    }

    private static boolean exists(ResultSet rows) throws SQLException {
        try (rows) {
            return rows.next();
        }
    }

    private static ChainHead last(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(
                        "select seq, hash from account_audit where seq is not null order by seq desc limit 1");
                var rows = select.executeQuery()) {
            return rows.next() ? ChainHead.read(rows) : ChainHead.NONE;
        }
    }

    /** Chains what has no place, and returns the head that it leads to. */
    private static ChainHead chain(Connection connection, ChainHead after) throws SQLException {
        var head = after;
        ChainHead before;
        do {
            before = head;
            head = chainSome(connection, before);
        } while (head.seq() - before.seq() == AT_ONCE);
        return head;
    }

    private static ChainHead chainSome(Connection connection, ChainHead after) throws SQLException {
        var head = after;
        connection.setAutoCommit(false);
        try (var select = connection.prepareStatement("select " + AccountAuditTable.FACTS
                        + " from account_audit where seq is null order by id limit " + AT_ONCE);
                var update = connection.prepareStatement("update account_audit set seq = ?, hash = ? where id = ?");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                head = head.next(AccountAuditTable.texts(rows));
                update.setLong(1, head.seq());
                update.setBytes(2, HexFormat.of().parseHex(head.hash()));
                update.setBytes(3, rows.getBytes("id"));
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
