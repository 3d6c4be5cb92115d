package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Hugging Face DistilBERT checkpoint folder as published: {@code config.json}, {@code model.safetensors} or
 * its shards, and {@code tokenizer.json} or {@code vocab.txt}.
 *
 * @param folder the folder
 * @param config its configuration; {@code maxLength} also honors {@code tokenizer_config.json}
 * @param tokenizer its word pieces
 */
public record DistilBertCheckpoint(Path folder, DistilBertConfig config, WordPieces tokenizer) {

    /** Word embeddings are padded to a multiple of this at most. */
    private static final int LARGEST_PADDING = 128;

    /**
     * Reads and checks a folder: every file is there, the tensors have the shapes of the configuration, and the
     * tokenizer has the word pieces of the word embedding.
     *
     * @throws CheckpointException naming the first piece that is missing or does not fit
     */
    public static DistilBertCheckpoint open(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CheckpointException(folder, "checkpoint folder is missing");
        }
        var config = DistilBertConfig.read(folder.resolve("config.json"));
        var tokenizer = WordPieces.read(folder);
        requireSameVocabulary(tokenizer, config.encoder().vocabulary());
        int padding = config.padding();
        if (padding >= 0 && padding != tokenizer.padding()) {
            throw new CheckpointException(
                    tokenizer.source(),
                    "has [PAD] at " + tokenizer.padding() + " but config.json says " + padding
                            + ": the tokenizer is of another model");
        }
        var checkpoint = new DistilBertCheckpoint(folder, config.limitedTo(tokenizer.maxLength()), tokenizer);
        checkpoint.openWeights().close();
        return checkpoint;
    }

    /** Opens the weights; the caller closes them. */
    public CheckpointWeights openWeights() {
        var weights = CheckpointWeights.open(folder);
        try {
            requireShapes(weights, config.tensorShapes());
            return weights;
        } catch (RuntimeException e) {
            weights.close();
            throw e;
        }
    }

    /** The declared version, or the folder name with a digest of the weights. */
    public String modelVersion() {
        if (!config.modelVersion().isEmpty()) {
            return config.modelVersion();
        }
        try (var weights = openWeights()) {
            return folder.toAbsolutePath().getFileName() + "@"
                    + weights.sha256().substring(0, 12);
        }
    }

    private static void requireSameVocabulary(WordPieces tokenizer, int rows) {
        if (tokenizer.largestId() >= rows) {
            throw new CheckpointException(
                    tokenizer.source(), "has word piece " + tokenizer.largestId() + " but the model has only " + rows);
        }
        if (rows - (tokenizer.largestId() + 1) >= LARGEST_PADDING) {
            throw new CheckpointException(
                    tokenizer.source(),
                    "ends at word piece " + tokenizer.largestId() + " but the model has " + rows
                            + ": the tokenizer is of another model");
        }
    }

    private static void requireShapes(CheckpointWeights weights, Map<String, List<Long>> expected) {
        var file = weights.source();
        Set<String> names = weights.names();
        expected.forEach((name, shape) -> {
            if (!names.contains(name)) {
                throw new CheckpointException(file, "tensor " + name + " is missing");
            }
            if (!weights.shape(name).equals(shape)) {
                throw new CheckpointException(
                        file,
                        "tensor " + name + " has shape " + weights.shape(name) + ", the configuration says " + shape);
            }
        });
    }

    static String sha256(Path file) {
        try (var in = new DigestInputStream(Files.newInputStream(file), newSha256())) {
            var buffer = new byte[1 << 16];
            while (in.read(buffer) >= 0) {
                // Reading updates the digest.
            }
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be read", e);
        }
    }

    static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
