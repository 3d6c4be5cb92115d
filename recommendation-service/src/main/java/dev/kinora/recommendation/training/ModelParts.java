package dev.kinora.recommendation.training;

import dev.kinora.recommender.artifact.DamagedArtifactException;
import dev.kinora.starter.id.BinaryIds;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files of models in a table, in parts that fit into every packet of the database. */
public final class ModelParts {

    private static final int PART = 1 << 20;

    private final JdbcClient jdbc;
    private final String table;

    /** Parts in this table. */
    public ModelParts(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        this.table = table;
    }

    /** What a file has to be. */
    public record Content(long bytes, byte[] sha256) {}

    /** What this file is. */
    public static Content describe(Path file) {
        var digest = sha256();
        try (var output = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            return new Content(Files.copy(file, output), digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + file, e);
        }
    }

    /** Stores the parts of a file. */
    public void store(UUID id, Path file) {
        try (var input = Files.newInputStream(file)) {
            var part = input.readNBytes(PART);
            for (var number = 0; part.length > 0; number++) {
                jdbc.sql("insert into " + table + " (model_id, number, bytes) values (:id, :number, :bytes)")
                        .param("id", BinaryIds.bytes(id))
                        .param("number", number)
                        .param("bytes", part)
                        .update();
                part = input.readNBytes(PART);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the model " + file, e);
        }
    }

    /**
     * Writes a stored file.
     *
     * @throws DamagedArtifactException if it is not what was stored
     */
    public void fetch(UUID id, Content expected, Path file) {
        var digest = sha256();
        var written = 0L;
        try (var output = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            for (var number = 0; written < expected.bytes(); number++) {
                var missing = number;
                var part = part(id, number)
                        .filter(bytes -> bytes.length > 0)
                        .orElseThrow(
                                () -> new DamagedArtifactException("Part " + missing + " of the model is missing"));
                output.write(part);
                written += part.length;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the model " + file, e);
        }
        if (written != expected.bytes() || !MessageDigest.isEqual(digest.digest(), expected.sha256())) {
            throw new DamagedArtifactException("The parts of the model are not those that were stored");
        }
    }

    private Optional<byte[]> part(UUID id, int number) {
        return jdbc.sql("select bytes from " + table + " where model_id = :id and number = :number")
                .param("id", BinaryIds.bytes(id))
                .param("number", number)
                .query((row, index) -> row.getBytes("bytes"))
                .optional();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
