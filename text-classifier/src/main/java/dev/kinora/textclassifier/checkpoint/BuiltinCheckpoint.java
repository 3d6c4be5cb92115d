package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates a DistilBERT checkpoint folder from the e5-small-v2 encoder on the class path, a small trained change of its
 * weights and a trained head.
 *
 * <p>e5-small-v2 is a BERT. All its texts have token type 0, so adding row 0 of the token-type embedding to every
 * position embedding gives the same sums without it: the shape of a DistilBERT with 12 layers of width 384.
 */
public final class BuiltinCheckpoint {

    private static final String HEAD = "builtin/head.safetensors";
    private static final String ADAPTER = "builtin/adapter.safetensors";
    private static final String CONFIG = "builtin/config.json";
    private static final String THRESHOLDS = "builtin/thresholds.json";
    private static final String ONNX = "/e5-small-v2.onnx";
    private static final String TOKENIZER = "/e5-small-v2-tokenizer.json";
    private static final Pattern MATMUL = Pattern.compile("/encoder/layer\\.(\\d+)/(.+)/MatMul");
    private static final Pattern LAYER = Pattern.compile("encoder\\.layer\\.(\\d+)\\.(.+)\\.(weight|bias)");
    private static final Map<String, String> PARTS = Map.of(
            "attention.self.query", "attention.q_lin",
            "attention.self.key", "attention.k_lin",
            "attention.self.value", "attention.v_lin",
            "attention.output.dense", "attention.out_lin",
            "attention.output.LayerNorm", "sa_layer_norm",
            "intermediate.dense", "ffn.lin1",
            "output.dense", "ffn.lin2",
            "output.LayerNorm", "output_layer_norm");

    private BuiltinCheckpoint() {}

    /**
     * The folder of the shipped model under {@code cache}; the first call creates it in about a second.
     *
     * @throws CheckpointException if the cache cannot be written or a resource is missing on the class path
     */
    public static Path shipped(Path cache) {
        return make(cache, new Pieces("comments", resource(HEAD), resource(ADAPTER), resource(THRESHOLDS)));
    }

    /**
     * The folder of a trained model, from {@code head.safetensors}, {@code adapter.safetensors} and
     * {@code thresholds.json} in {@code trained}.
     */
    public static Path trained(Path cache, Path trained) throws IOException {
        return make(
                cache,
                new Pieces(
                        "trained",
                        Files.readAllBytes(trained.resolve("head.safetensors")),
                        Files.readAllBytes(trained.resolve("adapter.safetensors")),
                        Files.readAllBytes(trained.resolve("thresholds.json"))));
    }

    /** The folder of the encoder with a neutral head, for training. */
    public static Path untrained(Path cache) {
        return make(cache, new Pieces("untrained", new byte[0], new byte[0], new byte[0]));
    }

    /**
     * The results of a training; empty without a training.
     *
     * @param name prefix of the folder name; a digest of the rest follows
     */
    private record Pieces(String name, byte[] head, byte[] adapter, byte[] thresholds) {

        ClassifierHead classifierHead() {
            return head.length == 0 ? ClassifierHead.neutral(384, 9) : ClassifierHead.read(Path.of(HEAD), head);
        }

        LowRankAdapter lowRankAdapter() {
            return adapter.length == 0 ? LowRankAdapter.none() : LowRankAdapter.read(Path.of(ADAPTER), adapter);
        }

        /** The folder name, which depends on all contents except the encoder itself. */
        String folder() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                List.of(head, adapter, thresholds, resource(CONFIG)).forEach(digest::update);
                return name + "-" + HexFormat.of().formatHex(digest.digest()).substring(0, 12);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every Java runtime has SHA-256", e);
            }
        }
    }

    private static Path make(Path cache, Pieces pieces) {
        try {
            return unpack(cache, pieces);
        } catch (IOException e) {
            throw new CheckpointException(cache, "the built-in model cannot be unpacked", e);
        }
    }

    private static Path unpack(Path cache, Pieces pieces) throws IOException {
        var folder = cache.resolve(pieces.folder());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(cache);
        var half = Files.createTempDirectory(cache, pieces.folder() + ".");
        Files.write(half.resolve("config.json"), resource(CONFIG));
        if (pieces.thresholds().length > 0) {
            Files.write(half.resolve("thresholds.json"), pieces.thresholds());
        }
        try (var tokenizer = required(TOKENIZER)) {
            Files.copy(tokenizer, half.resolve("tokenizer.json"));
        }
        writeWeights(half, pieces);
        return publish(half, folder);
    }

    private static Path publish(Path half, Path folder) throws IOException {
        try {
            return Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
            // Another process created an identical folder first.
            try (var files = Files.list(half)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(half);
            return folder;
        }
    }

    private static void writeWeights(Path folder, Pieces pieces) throws IOException {
        var shapes = DistilBertConfig.read(folder.resolve("config.json")).tensorShapes();
        try (var onnx = required(ONNX);
                var writer = new SafetensorsWriter(folder.resolve("model.safetensors"), shapes)) {
            var encoder = new EncoderWriter(writer, pieces.lowRankAdapter());
            OnnxTensors.read(onnx, encoder::accept);
            pieces.classifierHead().writeAsDistilBertHead(writer);
            writer.finish();
        }
    }

    private static byte[] resource(String name) {
        try (var in = required(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new CheckpointException(Path.of(name), "cannot be read from the class path", e);
        }
    }

    private static InputStream required(String name) {
        var in = BuiltinCheckpoint.class.getResourceAsStream(name);
        if (in == null) {
            throw new CheckpointException(Path.of(name), "is not on the class path");
        }
        return in;
    }

    /** Renames, transposes and folds the tensors of the ONNX file one by one. */
    private static final class EncoderWriter {

        private final SafetensorsWriter writer;
        private final LowRankAdapter adapter;
        private @Nullable FloatBuffer positions;

        EncoderWriter(SafetensorsWriter writer, LowRankAdapter adapter) {
            this.writer = writer;
            this.adapter = adapter;
        }

        void accept(String name, List<Long> shape, byte[] values) throws IOException {
            var matmul = MATMUL.matcher(name);
            var layer = LAYER.matcher(name);
            if (matmul.matches()) {
                var target = target(matmul.group(1), matmul.group(2).replace('/', '.')) + ".weight";
                var weight = transpose(shape, floats(values));
                adapter.addTo(target, weight);
                writer.put(target, weight);
            } else if (layer.matches()) {
                writer.putBytes(target(layer.group(1), layer.group(2)) + "." + layer.group(3), bytes(values));
            } else if (name.equals("embeddings.position_embeddings.weight")) {
                positions = floats(values);
            } else if (name.equals("embeddings.token_type_embeddings.weight")) {
                writer.putBytes("distilbert.embeddings.position_embeddings.weight", fold(floats(values), shape));
            } else if (name.startsWith("embeddings.")) {
                writer.putBytes("distilbert." + name, bytes(values));
            }
        }

        private static String target(String layer, String part) {
            var name = PARTS.get(part);
            if (name == null) {
                throw new CheckpointException(Path.of(ONNX), "has an unknown tensor " + part);
            }
            return "distilbert.transformer.layer." + layer + "." + name;
        }

        private ByteBuffer fold(FloatBuffer tokenTypes, List<Long> shape) {
            var rows = positions;
            if (rows == null) {
                throw new CheckpointException(Path.of(ONNX), "has token types before positions");
            }
            int dim = Math.toIntExact(shape.getLast());
            var sum = littleEndian(rows.capacity() * Float.BYTES);
            for (int i = 0; i < rows.capacity(); i++) {
                sum.putFloat(rows.get(i) + tokenTypes.get(i % dim));
            }
            return sum.flip();
        }

        private static float[] transpose(List<Long> shape, FloatBuffer values) {
            int in = Math.toIntExact(shape.getFirst());
            int out = Math.toIntExact(shape.getLast());
            var transposed = new float[values.capacity()];
            for (int row = 0; row < out; row++) {
                for (int column = 0; column < in; column++) {
                    transposed[row * in + column] = values.get(column * out + row);
                }
            }
            return transposed;
        }

        private static FloatBuffer floats(byte[] values) {
            return bytes(values).asFloatBuffer();
        }

        private static ByteBuffer bytes(byte[] values) {
            return ByteBuffer.wrap(values).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static ByteBuffer littleEndian(int bytes) {
            return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
