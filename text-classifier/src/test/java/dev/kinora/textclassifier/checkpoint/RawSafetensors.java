package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Rewrites tensors of a checkpoint: in another type, or a part of them. */
public final class RawSafetensors {

    private RawSafetensors() {}

    /** Writes the named tensors as F32, F16 or BF16. */
    public static void copy(CheckpointWeights from, Collection<String> names, String type, Path to) throws IOException {
        var header = JsonFiles.MAPPER.createObjectNode();
        int width = type.equals("F32") ? Float.BYTES : Short.BYTES;
        int end = 0;
        for (var name : names) {
            var entry = header.putObject(name).put("dtype", type);
            from.shape(name).forEach(entry.putArray("shape")::add);
            int begin = end;
            end += from.floats(name).length * width;
            entry.putArray("data_offsets").add(begin).add(end);
        }
        var json = header.toString().getBytes(StandardCharsets.UTF_8);
        var bytes = ByteBuffer.allocate(Long.BYTES + json.length + end).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(json.length).put(json);
        for (var name : names) {
            for (float value : from.floats(name)) {
                switch (type) {
                    case "F16" -> bytes.putShort(Float.floatToFloat16(value));
                    case "BF16" -> bytes.putShort((short) (Float.floatToIntBits(value) >> Short.SIZE));
                    default -> bytes.putFloat(value);
                }
            }
        }
        Files.write(to, bytes.array());
    }
}
