package dev.kinora.recommendation.verification;

import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.artifact.DamagedArtifactException;
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

/** Reads models from the tables {@code model_version} and {@code model_part}. For one pass and one thread. */
final class StoredModels {

    private final JdbcClient jdbc;
    private final Map<UUID, StoredModel> known = new HashMap<>();

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

    private StoredModel load(UUID id) {
        var expected = jdbc.sql("select sha256 from model_version where model_id = :id")
                .param("id", BinaryIds.bytes(id))
                .query((row, number) -> row.getBytes("sha256"))
                .optional()
                .orElseThrow(() -> new MissingException("the model is not stored any more"));
        try {
            var file = Files.createTempFile("kinora-verify-", ".bin");
            try {
                if (!MessageDigest.isEqual(expected, fetch(id, file))) {
                    throw new MissingException("the model is damaged");
                }
                return StoredModel.of(Artifact.read(file));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (DamagedArtifactException e) {
            throw new MissingException("the model is damaged");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write a model into a file", e);
        }
    }

    private byte[] fetch(UUID id, Path file) throws IOException {
        var numbers = jdbc.sql("select number from model_part where model_id = :id order by number")
                .param("id", BinaryIds.bytes(id))
                .query(Integer.class)
                .list();
        try (var out = new DigestOutputStream(Files.newOutputStream(file), MessageDigest.getInstance("SHA-256"))) {
            for (var number : numbers) {
                out.write(jdbc.sql("select bytes from model_part where model_id = :id and number = :number")
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
