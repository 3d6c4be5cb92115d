package dev.kinora.recommendation.experiment;

import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The latest readout of each experiment, which outlives the slots that it was made from. */
@Component
class ReadoutStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadoutStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Readout> find(UUID experimentId) {
        return jdbc.sql("select body from experiment_readout where experiment_id = :id")
                .param("id", BinaryIds.bytes(experimentId))
                .query((row, number) -> json.readValue(row.getString("body"), Readout.class))
                .optional();
    }

    void store(UUID experimentId, Readout readout) {
        jdbc.sql("""
                        insert into experiment_readout (experiment_id, read_at, body) values (:id, :at, :body)
                        on duplicate key update read_at = :at, body = :body""")
                .param("id", BinaryIds.bytes(experimentId))
                .param("at", Timestamp.from(readout.readAt()))
                .param("body", json.writeValueAsString(readout))
                .update();
    }
}
