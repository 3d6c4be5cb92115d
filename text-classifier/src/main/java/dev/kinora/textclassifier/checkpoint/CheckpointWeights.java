package dev.kinora.textclassifier.checkpoint;

import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tensors of a checkpoint folder: of {@code model.safetensors}, or of the shards that
 * {@code model.safetensors.index.json} names.
 */
public final class CheckpointWeights implements AutoCloseable {

    private static final String SINGLE = "model.safetensors";
    private static final String INDEX = "model.safetensors.index.json";

    private final Path source;
    private final Map<Path, Safetensors> files;
    private final Map<String, Safetensors> tensors;

    private CheckpointWeights(Path source, Map<Path, Safetensors> files, Map<String, Safetensors> tensors) {
        this.source = source;
        this.files = files;
        this.tensors = tensors;
    }

    static CheckpointWeights open(Path folder) {
        var single = folder.resolve(SINGLE);
        var index = folder.resolve(INDEX);
        if (!Files.exists(single) && Files.exists(index)) {
            return openShards(index);
        }
        if (!Files.exists(single) && Files.exists(folder.resolve("pytorch_model.bin"))) {
            throw new CheckpointException(
                    single, "file is missing; pytorch_model.bin can run code when it is read and is not supported");
        }
        var file = Safetensors.open(single);
        Map<String, Safetensors> tensors = new LinkedHashMap<>();
        file.names().forEach(name -> tensors.put(name, file));
        return new CheckpointWeights(single, Map.of(single, file), tensors);
    }

    public Set<String> names() {
        return tensors.keySet();
    }

    /** The shape of a tensor, outermost dimension first. */
    public List<Long> shape(String name) {
        return require(name).shape(name);
    }

    /** As {@link Safetensors#floatBytes}. */
    public ByteBuffer floatBytes(String name, Arena target) {
        return require(name).floatBytes(name, target);
    }

    /** As {@link Safetensors#floats}. */
    public float[] floats(String name) {
        return require(name).floats(name);
    }

    @Override
    public void close() {
        files.values().forEach(Safetensors::close);
    }

    /** The file that lists the tensors. */
    Path source() {
        return source;
    }

    /** SHA-256 over all files, as hexadecimal digits. */
    String sha256() {
        var digests = files.keySet().stream().map(DistilBertCheckpoint::sha256).toList();
        if (digests.size() == 1) {
            return digests.getFirst();
        }
        var joined = DistilBertCheckpoint.newSha256();
        digests.forEach(digest -> joined.update(HexFormat.of().parseHex(digest)));
        return HexFormat.of().formatHex(joined.digest());
    }

    private Safetensors require(String name) {
        var file = tensors.get(name);
        if (file == null) {
            throw new CheckpointException(source, "tensor " + name + " is missing");
        }
        return file;
    }

    private static CheckpointWeights openShards(Path index) {
        var map = JsonFiles.object(index).path("weight_map");
        if (!map.isObject() || map.isEmpty()) {
            throw new CheckpointException(index, "has no weight_map");
        }
        Map<Path, Safetensors> files = new TreeMap<>();
        Map<String, Safetensors> tensors = new LinkedHashMap<>();
        try {
            for (var entry : map.properties()) {
                var shard = shard(index, entry.getValue().asString(""));
                var file = files.computeIfAbsent(shard, Safetensors::open);
                if (!file.names().contains(entry.getKey())) {
                    throw new CheckpointException(shard, "has no tensor " + entry.getKey() + ", as the index says");
                }
                tensors.put(entry.getKey(), file);
            }
            return new CheckpointWeights(index, files, tensors);
        } catch (RuntimeException e) {
            new ArrayList<>(files.values()).forEach(Safetensors::close);
            throw e;
        }
    }

    /** A shard must be in the folder of the index; other paths are refused. */
    private static Path shard(Path index, String name) {
        if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]*\\.safetensors")) {
            throw new CheckpointException(
                    index, "names '" + name + "', which is not a safetensors file of this folder");
        }
        return index.resolveSibling(name);
    }
}
