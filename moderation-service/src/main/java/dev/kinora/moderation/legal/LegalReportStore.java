package dev.kinora.moderation.legal;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.legal.LegalReport.Content;
import dev.kinora.moderation.legal.LegalReport.Entry;
import dev.kinora.moderation.preservation.PreservedItem;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored reports. */
@Component
class LegalReportStore {

    private static final String SELECT = """
            select r.id, r.case_id, r.content_id, r.content_kind, r.content_version, r.owner_id, r.authority, r.category,
                r.created_at, last.state
            from legal_report r
                join legal_report_entry last on last.report_id = r.id and last.position = (
                    select max(e.position) from legal_report_entry e where e.report_id = r.id)\s""";

    private final JdbcClient jdbc;

    LegalReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(LegalReport report) {
        jdbc.sql("""
                        insert into legal_report (id, case_id, content_id, content_kind, content_version, owner_id, authority,
                            category, created_at)
                        values (:id, :case, :content, :kind, :version, :owner, :authority, :category, :now)""")
                .param("id", BinaryIds.bytes(report.id()))
                .param("case", BinaryIds.bytes(report.caseId()))
                .param("content", BinaryIds.bytes(report.content().id()))
                .param("kind", report.content().kind().name())
                .param("version", report.content().version())
                .param("owner", BinaryIds.bytes(report.ownerId()))
                .param("authority", report.authority())
                .param("category", report.category().name())
                .param("now", Timestamp.from(report.createdAt()))
                .update();
    }

    /** Appends an entry; fails on the key if somebody else has appended one at this position. */
    void append(UUID reportId, int position, Entry entry) {
        jdbc.sql("""
                        insert into legal_report_entry (report_id, position, state, reference, reported_at, note, made_by,
                            made_handle, made_at)
                        values (:report, :position, :state, :reference, :reported, :note, :by, :handle, :at)""")
                .param("report", BinaryIds.bytes(reportId))
                .param("position", position)
                .param("state", entry.state().name())
                .param("reference", entry.reference())
                .param("reported", entry.reportedAt() == null ? null : Timestamp.from(entry.reportedAt()))
                .param("note", entry.note())
                .param("by", BinaryIds.bytes(entry.by().id()))
                .param("handle", entry.by().handle())
                .param("at", Timestamp.from(entry.at()))
                .update();
        entry.items()
                .forEach(item -> jdbc.sql("""
                        insert into legal_report_item (report_id, position, name, size_bytes, sha256)
                        values (:report, :position, :name, :size, :sha256)""")
                        .param("report", BinaryIds.bytes(reportId))
                        .param("position", position)
                        .param("name", item.name())
                        .param("size", item.size())
                        .param("sha256", item.sha256())
                        .update());
    }

    Optional<LegalReport> find(UUID id) {
        return jdbc.sql(SELECT + "where r.id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> read(row))
                .optional();
    }

    /** Reports before this one, the newest first; null does not filter. */
    List<LegalReport> before(UUID id, @Nullable ReportState state, @Nullable UUID caseId, int limit) {
        return jdbc.sql(SELECT + """
                        where r.id < :id and (:state is null or last.state = :state)
                            and (:case is null or r.case_id = :case)
                        order by r.id desc limit :limit""")
                .param("id", BinaryIds.bytes(id))
                .param("state", state == null ? null : state.name())
                .param("case", BinaryIds.bytesOrNull(caseId))
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Deletes reports whose last entry is older; returns their number. */
    int deleteBefore(Instant limit, int most) {
        var old = jdbc.sql("""
                        select r.id from legal_report r
                        where not exists (
                            select 1 from legal_report_entry e where e.report_id = r.id and e.made_at >= :limit)
                        limit :most""")
                .param("limit", Timestamp.from(limit))
                .param("most", most)
                .query((row, number) -> row.getBytes("id"))
                .list();
        for (var id : old) {
            for (var sql : List.of(
                    "delete from legal_report_item where report_id = :id",
                    "delete from legal_report_entry where report_id = :id",
                    "delete from legal_report where id = :id")) {
                jdbc.sql(sql).param("id", id).update();
            }
        }
        return old.size();
    }

    private LegalReport read(ResultSet row) throws SQLException {
        var id = BinaryIds.read(row, "id");
        return new LegalReport(
                id,
                BinaryIds.read(row, "case_id"),
                new Content(
                        BinaryIds.read(row, "content_id"),
                        ContentKind.valueOf(row.getString("content_kind")),
                        row.getLong("content_version")),
                BinaryIds.read(row, "owner_id"),
                row.getString("authority"),
                ReportCategory.valueOf(row.getString("category")),
                ReportState.valueOf(row.getString("state")),
                row.getTimestamp("created_at").toInstant(),
                entries(id));
    }

    private List<Entry> entries(UUID id) {
        return jdbc.sql("""
                        select position, state, reference, reported_at, note, made_by, made_handle, made_at
                        from legal_report_entry where report_id = :id order by position""")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> entry(id, row))
                .list();
    }

    private Entry entry(UUID id, ResultSet row) throws SQLException {
        var reported = row.getTimestamp("reported_at");
        var handle = row.getString("made_handle");
        return new Entry(
                ReportState.valueOf(row.getString("state")),
                row.getString("reference"),
                reported == null ? null : reported.toInstant(),
                items(id, row.getInt("position")),
                row.getString("note"),
                new Actor(BinaryIds.read(row, "made_by"), handle == null ? "" : handle),
                row.getTimestamp("made_at").toInstant());
    }

    private List<PreservedItem> items(UUID id, int position) {
        return jdbc.sql("""
                        select name, size_bytes, sha256 from legal_report_item
                        where report_id = :id and position = :position order by name""")
                .param("id", BinaryIds.bytes(id))
                .param("position", position)
                .query((row, number) ->
                        new PreservedItem(row.getString("name"), row.getLong("size_bytes"), row.getString("sha256")))
                .list();
    }
}
