package dev.kinora.recommendation.parameters;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The current ranking parameters; every replica reads changes within about a second. */
@Component
public class CurrentParameters {

    private static final int ONLY_ROW = 1;
    private static final int KEPT = 50;
    private static final VersionedParameters DEFAULT = new VersionedParameters(0, RankingParameters.DEFAULT);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;
    private volatile VersionedParameters current = DEFAULT;

    CurrentParameters(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** The parameters to rank with now. */
    public RankingParameters now() {
        return current.parameters();
    }

    /** The same with their version. */
    public VersionedParameters versioned() {
        return current;
    }

    /** The stored parameters with their version. */
    VersionedParameters stored() {
        return jdbc.sql("select version, body from ranking_parameters where id = :id")
                .param("id", ONLY_ROW)
                .query((row, number) -> new VersionedParameters(
                        row.getLong("version"), json.readValue(row.getString("body"), RankingParameters.class)))
                .optional()
                .orElse(DEFAULT);
    }

    /**
     * Replaces the parameters.
     *
     * @throws ProblemException PRECONDITION_FAILED if the stored version is not the expected one
     */
    @Transactional
    VersionedParameters replace(ExpectedVersion expected, RankingParameters parameters) {
        jdbc.sql("insert ignore into ranking_parameters (id, version, body) values (:id, 0, :body)")
                .param("id", ONLY_ROW)
                .param("body", json.writeValueAsString(RankingParameters.DEFAULT))
                .update();
        var version = jdbc.sql("select version from ranking_parameters where id = :id for update")
                .param("id", ONLY_ROW)
                .query(Long.class)
                .single();
        expected.requireMatch(version);
        jdbc.sql("update ranking_parameters set version = :next, body = :body where id = :id")
                .param("id", ONLY_ROW)
                .param("next", version + 1)
                .param("body", json.writeValueAsString(parameters))
                .update();
        remember(version + 1, parameters);
        return new VersionedParameters(version + 1, parameters);
    }

    private void remember(long version, RankingParameters parameters) {
        jdbc.sql("insert into ranking_parameters_version (version, body, changed_at) values (:version, :body, :at)")
                .param("version", version)
                .param("body", json.writeValueAsString(parameters))
                .param("at", Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from ranking_parameters_version where version <= :forgotten")
                .param("forgotten", version - KEPT)
                .update();
    }

    /** The newest versions, the newest first, and last the values of a fresh installation. */
    List<ParametersVersion> versions() {
        var known = new ArrayList<>(jdbc.sql("""
                        select version, body, changed_at from ranking_parameters_version
                        order by version desc limit :kept""")
                .param("kept", KEPT)
                .query((row, number) -> new ParametersVersion(
                        row.getLong("version"),
                        row.getTimestamp("changed_at").toInstant(),
                        json.readValue(row.getString("body"), RankingParameters.class)))
                .list());
        known.add(new ParametersVersion(0, null, RankingParameters.DEFAULT));
        return known;
    }

    /** Reads the stored parameters. */
    @Scheduled(fixedDelay = 1000)
    void refresh() {
        current = stored();
    }
}
