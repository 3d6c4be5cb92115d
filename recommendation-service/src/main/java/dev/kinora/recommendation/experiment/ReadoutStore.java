package dev.kinora.recommendation.experiment;

import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The latest readout of each experiment, which outlives the slots that it was made from. */
@Component
class ReadoutStore {

    /** Stands beside the readout in its row. */
    private static final String BEGUN = "checksBegun";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReadoutStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Readout> find(UUID experimentId) {
        return body(experimentId).map(body -> json.readValue(body, Readout.class));
    }

    /** Keeps a readout; checks that began before count no more. */
    void store(UUID experimentId, Readout readout) {
        write(experimentId, readout, json.writeValueAsString(readout));
    }

    /**
     * Notes that a check begins, also for the case that it never ends.
     *
     * @param nothing what is kept if there is no readout yet
     * @return how many began since the last readout, with this one
     */
    int begin(UUID experimentId, Readout nothing) {
        var body = (ObjectNode) json.readTree(body(experimentId).orElseGet(() -> json.writeValueAsString(nothing)));
        var begun = body.path(BEGUN).asInt(0) + 1;
        body.put(BEGUN, begun);
        write(experimentId, json.treeToValue(body, Readout.class), json.writeValueAsString(body));
        return begun;
    }

    private Optional<String> body(UUID experimentId) {
        return jdbc.sql("select body from experiment_readout where experiment_id = :id")
                .param("id", BinaryIds.bytes(experimentId))
                .query(String.class)
                .optional();
    }

    private void write(UUID experimentId, Readout readout, String body) {
        jdbc.sql("""
                        insert into experiment_readout (experiment_id, read_at, body) values (:id, :at, :body)
                        on duplicate key update read_at = :at, body = :body""")
                .param("id", BinaryIds.bytes(experimentId))
                .param("at", Timestamp.from(readout.readAt()))
                .param("body", body)
                .update();
    }
}
