package dev.kinora.moderation.screening;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the tables of a service that is measured say about the videos that were sent to it. */
final class ScreenedVideos implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;

    ScreenedVideos(String schema) {
        connection = new SingleConnectionDataSource(schema, "kinora", "test-only", true);
        jdbc = JdbcClient.create(connection);
    }

    /**
     * A video that was screened.
     *
     * @param queued when its job was stored
     * @param stages how long each stage took that ran, in milliseconds
     */
    record Screened(UUID id, Instant queued, Instant assessed, Map<String, Long> stages) {

        double waitedSeconds() {
            return Duration.between(queued, assessed).toMillis() / 1000.0;
        }

        double stageSeconds() {
            return stages.values().stream().mapToLong(millis -> millis).sum() / 1000.0;
        }
    }

    /** Waits until all these videos are screened. */
    List<Screened> await(Collection<UUID> videos, MeasuredService service) {
        Set<UUID> wanted = new HashSet<>(videos);
        while (!assessed().containsAll(wanted)) {
            service.check();
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        return jdbc.sql("""
                        select j.content_id, j.created_at, a.assessed_at, a.stages
                        from screening_job j join assessment a on a.content_id = j.content_id
                        order by a.assessed_at""").query((row, number) -> screened(row)).list().stream()
                .filter(one -> wanted.contains(one.id()))
                .toList();
    }

    /** Waits until so many videos are queued and the first of them is screened. */
    void awaitBacklog(int videos, MeasuredService service) {
        int before = assessed().size();
        while (jobs() < before + videos || assessed().size() == before) {
            service.check();
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    private int jobs() {
        return jdbc.sql("select count(*) from screening_job")
                .query(Integer.class)
                .single();
    }

    private Set<UUID> assessed() {
        return jdbc.sql("select content_id from assessment")
                .query((row, number) -> BinaryIds.read(row, "content_id"))
                .set();
    }

    private static Screened screened(ResultSet row) throws SQLException {
        Map<String, Long> stages = new LinkedHashMap<>();
        for (JsonNode stage : JsonMapper.shared().readTree(row.getString("stages"))) {
            if (stage.path("state").asString().equals("RAN")) {
                stages.put(
                        stage.path("stage").asString(),
                        stage.path("effort").path("millis").asLong());
            }
        }
        return new Screened(
                BinaryIds.read(row, "content_id"),
                instant(row.getTimestamp("created_at")),
                instant(row.getTimestamp("assessed_at")),
                stages);
    }

    private static Instant instant(Timestamp time) {
        return time.toInstant();
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
