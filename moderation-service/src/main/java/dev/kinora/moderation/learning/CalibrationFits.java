package dev.kinora.moderation.learning;

import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Stored runs of the calibration and what they came to. */
@Component
class CalibrationFits {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    CalibrationFits(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** How many scores of a series people have decided about, and how many of these they found harmful. */
    record Rows(int rows, int harmful) {}

    /** A run with the rows that each series had. */
    record Run(UUID id, Instant at, Map<String, Rows> rows) {}

    @Transactional
    void store(CalibrationFit.Origin origin, Map<String, Rows> rows, List<CalibrationFit> fitted) {
        jdbc.sql("insert into calibration_run (id, ran_at, series_rows) values (:id, :at, :rows)")
                .param("id", BinaryIds.bytes(origin.run()))
                .param("at", Timestamp.from(origin.until()))
                .param("rows", json.writeValueAsString(rows))
                .update();
        fitted.forEach(this::store);
    }

    private void store(CalibrationFit fit) {
        jdbc.sql("""
                        insert into calibration_fit (run_id, series, version, seed, data_until, most, row_count, harmful, digest,
                            result, fitted_at)
                        values (:run, :series, :version, :seed, :until, :most, :rows, :harmful, :digest, :result, :until)""")
                .param("run", BinaryIds.bytes(fit.origin().run()))
                .param("series", fit.series().words())
                .param("version", fit.origin().version())
                .param("seed", fit.origin().seed())
                .param("until", Timestamp.from(fit.origin().until()))
                .param("most", fit.origin().most())
                .param("rows", fit.rows())
                .param("harmful", fit.harmful())
                .param("digest", fit.digest())
                .param("result", json.writeValueAsString(fit.result()))
                .update();
    }

    /** The last run; empty before the first one. */
    Optional<Run> lastRun() {
        return jdbc.sql("select * from calibration_run order by ran_at desc, id desc limit 1")
                .query((row, number) -> new Run(
                        BinaryIds.read(row, "id"),
                        row.getTimestamp("ran_at").toInstant(),
                        json.readValue(
                                row.getString("series_rows"), new TypeReference<LinkedHashMap<String, Rows>>() {})))
                .optional();
    }

    List<CalibrationFit> ofRun(UUID run) {
        return jdbc.sql("select * from calibration_fit where run_id = :run")
                .param("run", BinaryIds.bytes(run))
                .query((row, number) -> fit(row))
                .list();
    }

    private CalibrationFit fit(ResultSet row) throws SQLException {
        return new CalibrationFit(
                ScoreSeries.parse(row.getString("series")),
                new CalibrationFit.Origin(
                        BinaryIds.read(row, "run_id"),
                        row.getString("version"),
                        row.getLong("seed"),
                        row.getTimestamp("data_until").toInstant(),
                        row.getInt("most")),
                row.getInt("row_count"),
                row.getInt("harmful"),
                row.getString("digest"),
                json.readValue(row.getString("result"), Calibration.class));
    }
}
