package dev.kinora.recommendation.verification;

import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.recommender.online.Checkpoint;
import dev.kinora.recommender.online.CheckpointException;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads models and snapshots of the stream from their tables. For one pass and one thread. */
final class StoredModels {

    private static final Tables MODELS =
            new Tables("select sha256 from model_version where model_id = :id", "model_part");
    private static final Tables SNAPSHOTS =
            new Tables("select sha256 from online_file where file_id = :id and kind = 'SNAPSHOT'", "online_part");

    private final JdbcClient jdbc;
    private final Map<UUID, StoredModel> known = new HashMap<>();

    /** The last one: slates come in the order of their snapshots, all of which together may be large. */
    private @Nullable UUID lastSnapshot;

    private @Nullable OnlineSnapshot snapshot;

    StoredModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A model; null for none.
     *
     * @throws MissingException if it is not stored any more, or not as it was
     */
    @Nullable StoredModel find(@Nullable UUID id) {
        return id == null ? null : known.computeIfAbsent(id, this::load);
    }

    /**
     * A snapshot; null for none.
     *
     * @throws MissingException if it is not stored any more, or not as it was
     */
    @Nullable OnlineSnapshot findSnapshot(@Nullable UUID id) {
        if (id != null && !id.equals(lastSnapshot)) {
            snapshot = read("snapshot", SNAPSHOTS, id, Checkpoint::readSnapshot);
            lastSnapshot = id;
        }
        return id == null ? null : snapshot;
    }

    private StoredModel load(UUID id) {
        return StoredModel.of(read("model", MODELS, id, Artifact::read));
    }

    /** The tables of files and of their parts. */
    private record Tables(String sha256, String parts) {}

    private interface Reader<T> {
        T read(Path file) throws IOException;
    }

    private <T> T read(String what, Tables tables, UUID id, Reader<T> reader) {
        var expected = jdbc.sql(tables.sha256())
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> row.getBytes("sha256"))
                .optional()
                .orElseThrow(() -> new MissingException("the " + what + " is not stored any more"));
        try {
            var file = Files.createTempFile("kinora-verify-", ".bin");
            try {
                if (!MessageDigest.isEqual(expected, fetch(tables.parts(), id, file))) {
                    throw MissingException.damaged("the " + what);
                }
                return reader.read(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (DamagedArtifactException | CheckpointException e) {
            throw new MissingException("the " + what + " cannot be read by this version");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a model into a file", e);
        }
    }

    private byte[] fetch(String table, UUID id, Path file) throws IOException {
        var numbers = jdbc.sql("select number from " + table + " where model_id = :id order by number")
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .list();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), MessageDigest.getInstance("SHA-256"))) {
            for (var number : numbers) {
                out.write(jdbc.sql("select bytes from " + table + " where model_id = :id and number = :number")
                        .param("id", BinaryIds.bytes(id))
                        .param("number", number)
                        .query((row, index) -> row.getBytes("bytes"))
                        .single());
            }
            return out.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
