package dev.kinora.recommendation.training;

import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.starter.id.BinaryIds;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The tables of model versions. */
@Component
class ModelStore {

    private static final String SELECT = """
            select v.model_id, v.arm, v.documents, v.terms, v.metrics, v.reason, v.passed, v.schema_version, v.data_from,
                   v.data_until, v.interactions, v.parameters, v.weights, v.training_seconds, v.sha256, v.bytes, v.trained_at,
                   v.activated_at,
                   l.model_id is not null as live
            from model_version v left join live_model l on l.model_id = v.model_id and l.arm = v.arm
            """;

    private static final Logger log = LoggerFactory.getLogger(ModelStore.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ModelFiles files;
    private final ModelParts parts;

    ModelStore(JdbcClient jdbc, JsonMapper json, ModelFiles files, ModelParts parts) {
        this.jdbc = jdbc;
        this.json = json;
        this.files = files;
        this.parts = parts;
    }

    /** Stores a version with the file of its artifact. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(ModelVersion version, Path artifact) {
        insert(version, ModelParts.describe(artifact));
        parts.store(version.id(), artifact);
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private void insert(ModelVersion version, ModelParts.Content content) {
        var origin = version.origin();
        jdbc.sql("""
                        insert into model_version (model_id, arm, documents, terms, metrics, reason, passed, schema_version,
                            data_from, data_until, interactions, parameters, weights, training_seconds, bytes, sha256,
                            trained_at, activated_at)
                        values (:id, :arm, :documents, :terms, :metrics, :reason, :passed, :schema, :from, :until,
                            :interactions, :parameters, :weights, :seconds, :bytes, :sha256, :trainedAt, null)""")
                .param("id", BinaryIds.bytes(version.id()))
                .param("arm", version.arm().code())
                .param("documents", version.corpus().documents())
                .param("terms", version.corpus().terms())
                .param("metrics", json.writeValueAsString(version.metrics()))
                .param("reason", version.reason())
                .param("passed", version.passed())
                .param("schema", origin.schema())
                .param("from", timestamp(origin.dataFrom()))
                .param("until", timestamp(origin.dataUntil()))
                .param("interactions", origin.interactions())
                .param("parameters", json.writeValueAsString(origin.parameters()))
                .param("weights", json.writeValueAsString(origin.weights()))
                .param("seconds", origin.trainingSeconds())
                .param("bytes", content.bytes())
                .param("sha256", content.sha256())
                .param("trainedAt", Timestamp.from(version.trainedAt()))
                .update();
    }

    void activate(String arm, UUID id, Instant at) {
        jdbc.sql("""
                        insert into live_model (arm, model_id) values (:arm, :id)
                        on duplicate key update model_id = :id""").param("arm", arm).param("id", BinaryIds.bytes(id)).update();
        jdbc.sql("update model_version set activated_at = :at where model_id = :id")
                .param("at", Timestamp.from(at))
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    Optional<UUID> live(String arm) {
        return jdbc.sql("select model_id from live_model where arm = :arm")
                .param("arm", arm)
                .query((row, number) -> BinaryIds.read(row, "model_id"))
                .optional();
    }

    Optional<ModelVersion> find(UUID id) {
        return jdbc.sql(SELECT + "where v.model_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(this::row)
                .optional();
    }

    /** The arm with the weights of its live version; empty if there is none that can be read. */
    Optional<ArmDefinition> liveWeights(Arm arm) {
        return live(arm.code()).flatMap(id -> {
            try {
                return Optional.of(load(id).model().arm());
            } catch (DamagedArtifactException e) {
                log.error("Model {} is damaged; a new version is not compared with it", id, e);
                return Optional.empty();
            }
        });
    }

    /** The newest versions trained before an instant, newest first. */
    List<ModelVersion> list(Instant before, int limit) {
        return jdbc.sql(SELECT + "where v.trained_at < :before order by v.trained_at desc limit :limit")
                .param("before", Timestamp.from(before))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** Deletes all versions except the newest and the live ones, with their parts. */
    void keepNewest(int kept) {
        jdbc.sql("""
                        delete from model_version
                        where model_id not in (select model_id from live_model)
                          and trained_at < (select oldest from (select min(trained_at) as oldest from
                              (select trained_at from model_version order by trained_at desc limit :kept) newest) kept)""").param("kept", kept).update();
    }

    /**
     * Reads the artifact of a version that exists.
     *
     * @throws DamagedArtifactException if a part is missing or changed, or the artifact cannot be used
     */
    Artifact load(UUID id) {
        var expected = jdbc.sql("select bytes, sha256 from model_version where model_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> new ModelParts.Content(row.getLong("bytes"), row.getBytes("sha256")))
                .single();
        return files.use(file -> {
            parts.fetch(id, expected, file);
            return Artifact.read(file);
        });
    }

    private ModelVersion row(ResultSet row, int number) throws SQLException {
        var activated = row.getTimestamp("activated_at");
        var state = row.getBoolean("live") ? ModelState.LIVE : activated == null ? ModelState.KEPT : ModelState.RETIRED;
        return new ModelVersion(
                BinaryIds.read(row, "model_id"),
                Arm.of(row.getString("arm")).orElseThrow(),
                state,
                new ModelVersion.Corpus(row.getInt("documents"), row.getInt("terms")),
                json.readValue(row.getString("metrics"), new TypeReference<>() {}),
                row.getString("reason"),
                row.getObject("passed", Boolean.class),
                origin(row),
                row.getTimestamp("trained_at").toInstant(),
                activated == null ? null : activated.toInstant());
    }

    private ModelVersion.Origin origin(ResultSet row) throws SQLException {
        return new ModelVersion.Origin(
                row.getObject("schema_version", Integer.class),
                instant(row, "data_from"),
                instant(row, "data_until"),
                row.getObject("interactions", Long.class),
                numbers(row.getString("parameters")),
                numbers(row.getString("weights")),
                row.getObject("training_seconds", Double.class),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getLong("bytes"));
    }

    private Map<String, Double> numbers(@Nullable String stored) {
        return stored == null
                ? Map.of()
                : json.readValue(stored, new TypeReference<LinkedHashMap<String, Double>>() {});
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
