package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a safetensors file of 32-bit or 16-bit floats; tensors can be written in any order, one at a time. */
public final class SafetensorsWriter implements AutoCloseable {

    private static final int ALIGNMENT = 64;

    private final Path file;
    private final FileChannel channel;
    private final Map<String, long[]> ranges = new LinkedHashMap<>();
    private final long dataStart;
    private final boolean halves;

    /** Creates the file with a header for the given shapes; an existing file is replaced. */
    public SafetensorsWriter(Path file, Map<String, List<Long>> shapes) throws IOException {
        this(file, shapes, false);
    }

    private SafetensorsWriter(Path file, Map<String, List<Long>> shapes, boolean halves) throws IOException {
        this.file = file;
        this.halves = halves;
        this.channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        var header = JsonFiles.MAPPER.createObjectNode();
        header.putObject("__metadata__").put("format", "pt");
        long offset = 0;
        for (var shape : shapes.entrySet()) {
            long end = offset + shape.getValue().stream().reduce((long) bytesPerValue(), Math::multiplyExact);
            var entry = header.putObject(shape.getKey()).put("dtype", halves ? "F16" : "F32");
            shape.getValue().forEach(entry.putArray("shape")::add);
            entry.putArray("data_offsets").add(offset).add(end);
            ranges.put(shape.getKey(), new long[] {offset, end});
            offset = end;
        }
        var json = header.toString().getBytes(StandardCharsets.UTF_8);
        int padded = Math.ceilDiv(json.length + Long.BYTES, ALIGNMENT) * ALIGNMENT - Long.BYTES;
        var bytes = ByteBuffer.allocate(Long.BYTES + padded).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(padded).put(json).put(" ".repeat(padded - json.length).getBytes(StandardCharsets.US_ASCII));
        this.dataStart = bytes.capacity();
        writeFully(bytes.flip(), 0);
    }

    /** Creates a file of 16-bit floats; values are rounded. */
    static SafetensorsWriter ofHalves(Path file, Map<String, List<Long>> shapes) throws IOException {
        return new SafetensorsWriter(file, shapes, true);
    }

    /** Writes the values of one tensor, row by row. */
    public void put(String name, float[] values) throws IOException {
        var bytes = ByteBuffer.allocate(Math.multiplyExact(values.length, bytesPerValue()))
                .order(ByteOrder.LITTLE_ENDIAN);
        if (halves) {
            for (float value : values) {
                bytes.putShort(Float.floatToFloat16(value));
            }
            bytes.flip();
        } else {
            bytes.asFloatBuffer().put(values);
        }
        putBytes(name, bytes);
    }

    private int bytesPerValue() {
        return halves ? Short.BYTES : Float.BYTES;
    }

    /** Writes the raw little-endian bytes of one tensor. */
    void putBytes(String name, ByteBuffer bytes) throws IOException {
        var range = ranges.remove(name);
        if (range == null) {
            throw new CheckpointException(file, "tensor " + name + " is not expected or was written twice");
        }
        if (range[1] - range[0] != bytes.remaining()) {
            throw new CheckpointException(
                    file, "tensor " + name + " has " + bytes.remaining() + " bytes, expected " + (range[1] - range[0]));
        }
        writeFully(bytes, dataStart + range[0]);
    }

    /** Closes the file. */
    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** Verifies that all tensors were written, and forces the file to disk. */
    public void finish() throws IOException {
        if (!ranges.isEmpty()) {
            throw new CheckpointException(file, "tensors were never written: " + ranges.keySet());
        }
        channel.force(false);
    }

    private void writeFully(ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }
}
