package dev.kinora.recommendation.online;

import dev.kinora.recommendation.training.ModelFiles;
import dev.kinora.recommendation.training.ModelParts;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.recommender.online.Checkpoint;
import dev.kinora.recommender.online.CheckpointException;
import dev.kinora.recommender.online.OnlineModel;
import dev.kinora.recommender.online.OnlineParameters;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.time.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checkpoints and snapshots in the database. Of checkpoints, which name viewers by keys, the newest two are kept; of
 * snapshots the newest ones, those by which slates of a day were ranked, and the first of each hour of it.
 */
@Component
class OnlineFiles {

    private static final String CHECKPOINT = "CHECKPOINT";
    private static final String SNAPSHOT = "SNAPSHOT";
    /** In this time a request to erase is seen by everybody. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final OnlineLease lease;
    private final ModelFiles files;
    private final ModelParts parts;
    private final OnlineProperties properties;
    private final Ids ids;
    private final InstantSource clock;

    OnlineFiles(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            OnlineLease lease,
            ModelFiles files,
            OnlineProperties properties,
            Ids ids,
            InstantSource clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.lease = lease;
        this.files = files;
        this.parts = new ModelParts(jdbc, "online_part");
        this.properties = properties;
        this.ids = ids;
        this.clock = clock;
    }

    /** A stored checkpoint. */
    record Stored(UUID id, Instant storedAt) {}

    private interface Reading<T> {
        T read(Path file) throws IOException;
    }

    /**
     * Stores a snapshot, if this replica still has the lead; returns whether it has.
     *
     * @param checkpoints number of newest checkpoints that are kept, one of this instant among them; 0 to store and delete none
     */
    boolean publish(String holder, OnlineModel model, int checkpoints) {
        var now = clock.instant();
        return files.use(checkpoint -> files.use(snapshot -> {
            try {
                if (checkpoints > 0) {
                    Checkpoint.write(checkpoint, model);
                }
                Checkpoint.writeSnapshot(snapshot, model);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot write a checkpoint", e);
            }
            return lease.take(holder)
                    && Objects.requireNonNull(transaction.execute(status -> {
                        if (!lease.holds(holder)) {
                            return false;
                        }
                        if (checkpoints > 0) {
                            store(CHECKPOINT, checkpoint, now);
                            checkpoints().stream()
                                    .skip(checkpoints)
                                    .map(Stored::id)
                                    .forEach(this::delete);
                        }
                        store(SNAPSHOT, snapshot, now);
                        thin();
                        return true;
                    }));
        }));
    }

    private void store(String kind, Path file, Instant now) {
        var id = ids.next();
        var content = ModelParts.describe(file);
        jdbc.sql("""
                        insert into online_file (file_id, kind, bytes, sha256, stored_at)
                        values (:id, :kind, :bytes, :sha256, :now)""")
                .param("id", BinaryIds.bytes(id))
                .param("kind", kind)
                .param("bytes", content.bytes())
                .param("sha256", content.sha256())
                .param("now", Timestamp.from(now))
                .update();
        parts.store(id, file);
    }

    private void thin() {
        var limits = properties.snapshots();
        var since = clock.instant().minus(limits.namedWithin());
        var all = snapshots();
        var older = all.subList(Math.min(limits.newest(), all.size()), all.size());
        var wanted = named(older, since);
        wanted.addAll(firstOfHours(older, since));
        var left = limits.most();
        var bytes = limits.mostSize().toBytes();
        for (var snapshot : older) {
            if (left > 0 && bytes >= snapshot.bytes() && wanted.contains(snapshot.id())) {
                left--;
                bytes -= snapshot.bytes();
            } else {
                delete(snapshot.id());
            }
        }
    }

    /** Those by which slates were ranked, so that their scores can be computed again. */
    private Set<UUID> named(List<OnlineStatus.Snapshot> snapshots, Instant since) {
        return snapshots.isEmpty()
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql("""
                                select distinct online_snapshot from slate
                                where online_snapshot in (:ids) and arm = 'online' and composed_at >= :since""")
                        .param(
                                "ids",
                                snapshots.stream()
                                        .map(snapshot -> BinaryIds.bytes(snapshot.id()))
                                        .toList())
                        .param("since", Timestamp.from(since))
                        .query((row, number) -> BinaryIds.read(row, "online_snapshot"))
                        .list());
    }

    private static Collection<UUID> firstOfHours(List<OnlineStatus.Snapshot> snapshots, Instant since) {
        var first = new HashMap<Instant, UUID>();
        for (var snapshot : snapshots.reversed()) {
            if (!snapshot.storedAt().isBefore(since)) {
                first.putIfAbsent(snapshot.storedAt().truncatedTo(ChronoUnit.HOURS), snapshot.id());
            }
        }
        return first.values();
    }

    private void delete(UUID id) {
        jdbc.sql("delete from online_file where file_id = :id")
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    /** The stored checkpoints, newest first. */
    List<Stored> checkpoints() {
        return jdbc.sql("""
                        select file_id, stored_at from online_file where kind = :kind
                        order by stored_at desc, file_id desc""")
                .param("kind", CHECKPOINT)
                .query((row, number) -> new Stored(
                        BinaryIds.read(row, "file_id"),
                        row.getTimestamp("stored_at").toInstant()))
                .list();
    }

    /** Whether a checkpoint may name who was erased at an instant. */
    boolean hasCheckpointOf(Instant erased) {
        return jdbc.sql("select 1 from online_file where kind = :kind and stored_at <= :at limit 1")
                .param("kind", CHECKPOINT)
                .param("at", Timestamp.from(erased.plus(SETTLED)))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Deletes the checkpoints that may name who was erased at an instant; returns their number. */
    int deleteCheckpointsOf(Instant erased) {
        return jdbc.sql("delete from online_file where kind = :kind and stored_at <= :at")
                .param("kind", CHECKPOINT)
                .param("at", Timestamp.from(erased.plus(SETTLED)))
                .update();
    }

    /** Whether an erasure waits for a checkpoint. */
    boolean isAwaited() {
        return jdbc.sql("select max(requested_at) from account_erasure where completed_at is null")
                .query(Timestamp.class)
                .optional()
                .map(newest -> hasCheckpointOf(newest.toInstant()))
                .orElse(false);
    }

    /** The stored snapshots, newest first. */
    List<OnlineStatus.Snapshot> snapshots() {
        return jdbc.sql("""
                        select file_id, sha256, bytes, stored_at from online_file where kind = :kind
                        order by stored_at desc, file_id desc""")
                .param("kind", SNAPSHOT)
                .query((row, number) -> new OnlineStatus.Snapshot(
                        BinaryIds.read(row, "file_id"),
                        HexFormat.of().formatHex(row.getBytes("sha256")),
                        row.getLong("bytes"),
                        row.getTimestamp("stored_at").toInstant()))
                .list();
    }

    /** The newest snapshot. */
    Optional<OnlineStatus.Snapshot> newestSnapshot() {
        return snapshots().stream().findFirst();
    }

    /**
     * Reads a checkpoint.
     *
     * @throws DamagedArtifactException if it is damaged, or of a model that learns in another way
     */
    OnlineModel load(UUID id, OnlineParameters parameters) {
        return read(id, file -> Checkpoint.read(file, parameters));
    }

    /**
     * Reads a snapshot.
     *
     * @throws DamagedArtifactException if it is damaged
     */
    OnlineSnapshot loadSnapshot(UUID id) {
        return read(id, Checkpoint::readSnapshot);
    }

    private <T> T read(UUID id, Reading<T> reading) {
        var expected = jdbc.sql("select bytes, sha256 from online_file where file_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> new ModelParts.Content(row.getLong("bytes"), row.getBytes("sha256")))
                .optional()
                .orElseThrow(() -> new DamagedArtifactException("The file is gone"));
        return files.use(file -> {
            parts.fetch(id, expected, file);
            try {
                return reading.read(file);
            } catch (CheckpointException e) {
                throw new DamagedArtifactException(String.valueOf(e.getMessage()), e);
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read a checkpoint", e);
            }
        });
    }
}
