package dev.kinora.starter.audit;

import dev.kinora.starter.audit.AuditFault.Kind;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Computes the chain of a table again from its rows, and names what was changed, removed or inserted. It reads the
 * database only, some rows at a time, and may run while entries are appended: those it leaves to the next verification.
 */
public final class AuditVerification {

    private static final int PAGE = 2_000;
    private static final byte[] FIRST = new byte[16];

    private static final String PAGE_SQL = """
            select seq, hash, %s from %s
            where seq between :seq and :head and (seq > :seq or id > :id)
            order by seq, id limit :page""";

    private final JdbcClient jdbc;
    private final ChainTable table;

    public AuditVerification(JdbcClient jdbc, ChainTable table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /**
     * Checks all entries.
     *
     * @param noted heads from earlier, which must still be part of the chain: only they show that a chain was shortened, or
     *     written anew from some entry on
     */
    public AuditReport run(List<ChainHead> noted) {
        var report = new AuditReport.Builder();
        var head = table.head(jdbc);
        var until = head.orElseGet(() -> table.last(jdbc));
        var walk = new ChainWalk(report, noted);
        walk(walk, until);
        walk.end(head.orElse(null));
        checkOutside(report);
        return report.build(until);
    }

    private void walk(ChainWalk walk, ChainHead until) {
        @Nullable ChainedRow last = null;
        List<ChainedRow> page;
        do {
            page = jdbc.sql(PAGE_SQL.formatted(table.facts(), table.table()))
                    .param("seq", last == null ? 1 : last.seq())
                    .param("id", last == null ? FIRST : BinaryIds.bytes(last.id()))
                    .param("head", until.seq())
                    .param("page", PAGE)
                    .query((row, number) -> ChainedRow.of(row, table))
                    .list();
            for (var entry : page) {
                walk.next(entry);
                last = entry;
            }
        } while (page.size() == PAGE);
    }

    /** Rows that no walk passes: without a number, or behind the head. */
    private void checkOutside(AuditReport.Builder report) {
        // In this order: what is appended meanwhile is behind the first head and not behind the second.
        var last = table.last(jdbc);
        long head = table.head(jdbc).map(ChainHead::seq).orElse(last.seq());
        jdbc.sql("select seq, id from " + table.table()
                        + " where seq is null or seq < 1 or (seq > :head and seq <= :last) order by seq, id")
                .param("head", head)
                .param("last", last.seq())
                .query(row -> {
                    report.fault(new AuditFault(
                            Kind.INSERTED, row.getLong("seq"), row.getLong("seq"), BinaryIds.read(row, "id")));
                });
    }
}
