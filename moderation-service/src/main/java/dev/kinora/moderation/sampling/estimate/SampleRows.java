package dev.kinora.moderation.sampling.estimate;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.sampling.Stratum;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads draws and their answers. */
@Component
class SampleRows {

    private final JdbcClient jdbc;

    SampleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The draws of these strata from decisions since an instant. Draws of cases with a known answer carry that answer. */
    List<SampleRow> since(Collection<Stratum> strata, Instant from) {
        return jdbc.sql("""
                        select s.*, g.outcome as gold_outcome, g.reason_code as gold_reason
                        from sample s left join gold_case g on g.id = s.gold_id
                        where s.stratum in (:strata) and s.decided_at >= :from
                            and (s.gold_id is null or g.id is not null)
                        order by s.decided_at, s.id""")
                .param("strata", strata.stream().map(Enum::name).toList())
                .param("from", Timestamp.from(from))
                .query((row, number) -> row(row))
                .list();
    }

    private static SampleRow row(ResultSet row) throws SQLException {
        var answered = row.getString("answer");
        var gold = row.getString("gold_outcome");
        return new SampleRow(
                Stratum.valueOf(row.getString("stratum")),
                Outcome.valueOf(gold == null ? row.getString("outcome") : gold),
                ReasonCode.valueOf(row.getString(gold == null ? "reason_code" : "gold_reason")),
                row.getString("stage"),
                actor(row, "decided_by", "decided_handle"),
                row.getTimestamp("decided_at").toInstant(),
                row.getDouble("propensity"),
                state(row),
                answered == null
                        ? null
                        : new SampleRow.Answer(
                                Outcome.valueOf(answered),
                                ReasonCode.valueOf(row.getString("answer_reason")),
                                actor(row, "answered_by", "answered_handle"),
                                row.getTimestamp("answered_at").toInstant()));
    }

    private static SampleRow.State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("taken_back_at") != null) {
            return SampleRow.State.LOST;
        }
        if (row.getString("answer") != null) {
            return SampleRow.State.ANSWERED;
        }
        return row.getTimestamp("closed_at") == null ? SampleRow.State.WAITING : SampleRow.State.LOST;
    }

    private static @Nullable Actor actor(ResultSet row, String id, String handle) throws SQLException {
        var account = BinaryIds.readOrNull(row, id);
        var name = row.getString(handle);
        return account == null ? null : new Actor(account, name == null ? "" : name);
    }
}
