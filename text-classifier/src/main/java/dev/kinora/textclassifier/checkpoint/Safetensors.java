package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A safetensors file, memory-mapped and validated completely before any tensor can be read.
 *
 * <p>Format: {@code u64} little-endian header length, a JSON header, then the raw tensors. Every offset must be within
 * the file, match shape times element size, and overlap no other tensor.
 *
 * @see <a href="https://github.com/huggingface/safetensors#format">format</a>
 */
public final class Safetensors implements AutoCloseable {

    /** A thousand tensors take 0.1 MB. The reference allows 100 MB, which as a JSON tree may not fit in memory. */
    private static final long MAX_HEADER_BYTES = 10_000_000;

    private static final ValueLayout.OfLong LENGTH = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort HALF = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt BITS = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.nativeOrder());
    private static final int EXPONENT = 0x7f80_0000;
    private static final ValueLayout.OfFloat FLOAT =
            ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private enum ElementType {
        F32(4),
        F16(2),
        BF16(2);

        private final int bytes;

        ElementType(int bytes) {
            this.bytes = bytes;
        }
    }

    /** A tensor of another type (for example an I64 buffer of positions) is listed but cannot be read as floats. */
    private record Entry(String type, List<Long> shape, long begin, long end) {

        @Nullable ElementType elementType() {
            for (var candidate : ElementType.values()) {
                if (candidate.name().equals(type)) {
                    return candidate;
                }
            }
            return null;
        }
    }

    private final Path file;
    private final Arena arena;
    private final MemorySegment data;
    private final Map<String, Entry> entries;

    private Safetensors(Path file, Arena arena, MemorySegment data, Map<String, Entry> entries) {
        this.file = file;
        this.arena = arena;
        this.data = data;
        this.entries = entries;
    }

    /**
     * Maps and checks a file.
     *
     * @throws CheckpointException when the file is missing, truncated or inconsistent
     */
    @SuppressWarnings("MustBeClosedChecker") // The arena belongs to the returned object, whose close() closes it.
    public static Safetensors open(Path file) {
        var arena = Arena.ofShared();
        try (var channel = FileChannel.open(file)) {
            return parse(file, arena, channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena));
        } catch (NoSuchFileException e) {
            arena.close();
            throw new CheckpointException(file, "file is missing", e);
        } catch (IOException e) {
            arena.close();
            throw new CheckpointException(file, "cannot be read", e);
        } catch (RuntimeException e) {
            arena.close();
            throw e;
        }
    }

    /** Reads a file that is already in memory; {@code name} is used in messages. */
    public static Safetensors of(Path name, byte[] content) {
        return parse(name, Arena.ofAuto(), MemorySegment.ofArray(content));
    }

    public Set<String> names() {
        return entries.keySet();
    }

    /** The shape of a tensor, outermost dimension first. */
    public List<Long> shape(String name) {
        return require(name).shape();
    }

    /**
     * The values of a tensor as 32-bit floats in native byte order; 16-bit types are widened.
     *
     * @throws CheckpointException when the tensor is missing, of another type, or has a value that is not finite
     * @return a direct buffer of raw float bytes that is valid until this file is closed
     */
    public ByteBuffer floatBytes(String name, Arena target) {
        var values = requireFinite(name, values(name, target));
        return values.asByteBuffer().order(ByteOrder.nativeOrder());
    }

    /** The values of a tensor as a float array, row by row. */
    public float[] floats(String name) {
        var entry = require(name);
        var type = requireFloats(name, entry);
        var raw = data.asSlice(entry.begin(), entry.end() - entry.begin());
        var result = new float[Math.toIntExact(raw.byteSize() / type.bytes)];
        for (int i = 0; i < result.length; i++) {
            result[i] = element(raw, type, i);
            if (!Float.isFinite(result[i])) {
                throw new CheckpointException(file, "tensor " + name + " has a value that is not finite");
            }
        }
        return result;
    }

    @Override
    public void close() {
        if (data.isNative()) {
            arena.close();
        }
    }

    private MemorySegment values(String name, Arena target) {
        var entry = require(name);
        var type = requireFloats(name, entry);
        var raw = data.asSlice(entry.begin(), entry.end() - entry.begin());
        if (type == ElementType.F32 && raw.isNative() && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN) {
            return raw;
        }
        long count = raw.byteSize() / type.bytes;
        var widened = target.allocate(count * Float.BYTES, Float.BYTES);
        for (long i = 0; i < count; i++) {
            widened.setAtIndex(ValueLayout.JAVA_FLOAT, i, element(raw, type, i));
        }
        return widened;
    }

    /** Damaged files and failed trainings have NaN or infinite values, which would make every result NaN. */
    private MemorySegment requireFinite(String name, MemorySegment floats) {
        long count = floats.byteSize() / Float.BYTES;
        for (long i = 0; i < count; i++) {
            if ((floats.get(BITS, i * Float.BYTES) & EXPONENT) == EXPONENT) {
                throw new CheckpointException(file, "tensor " + name + " has a value that is not finite");
            }
        }
        return floats;
    }

    private static float element(MemorySegment raw, ElementType type, long index) {
        return switch (type) {
            case F32 -> raw.get(FLOAT, index * Float.BYTES);
            case F16 -> Float.float16ToFloat(raw.get(HALF, index * Short.BYTES));
            case BF16 -> Float.intBitsToFloat(raw.get(HALF, index * Short.BYTES) << 16);
        };
    }

    private Entry require(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new CheckpointException(file, "tensor " + name + " is missing");
        }
        return entry;
    }

    private ElementType requireFloats(String name, Entry entry) {
        var type = entry.elementType();
        if (type == null) {
            throw new CheckpointException(
                    file, "tensor " + name + " has type " + entry.type() + ", expected F32, F16 or BF16");
        }
        return type;
    }

    private static Safetensors parse(Path file, Arena arena, MemorySegment content) {
        if (content.byteSize() < Long.BYTES) {
            throw new CheckpointException(file, "is too short for a safetensors file");
        }
        long headerLength = content.get(LENGTH, 0);
        if (headerLength < 2 || headerLength > content.byteSize() - Long.BYTES) {
            throw new CheckpointException(
                    file,
                    "header length " + Long.toUnsignedString(headerLength) + " does not fit a file of "
                            + content.byteSize() + " bytes");
        }
        if (headerLength > MAX_HEADER_BYTES) {
            throw new CheckpointException(
                    file, "has a header of " + headerLength + " bytes, more than the limit of " + MAX_HEADER_BYTES);
        }
        var header = content.asSlice(Long.BYTES, headerLength).toArray(ValueLayout.JAVA_BYTE);
        var data = content.asSlice(Long.BYTES + headerLength);
        var entries = entries(file, header(file, header), data.byteSize());
        rejectOverlapsAndHoles(file, entries, data.byteSize());
        return new Safetensors(file, arena, data, entries);
    }

    private static JsonNode header(Path file, byte[] bytes) {
        try {
            var header = JsonFiles.MAPPER.readTree(utf8(file, bytes));
            if (header.isObject()) {
                return header;
            }
        } catch (JacksonException e) {
            throw new CheckpointException(file, "the header is not valid JSON", e);
        }
        throw new CheckpointException(file, "the header is not a JSON object");
    }

    private static String utf8(Path file, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CheckpointException(file, "the header is not UTF-8", e);
        }
    }

    private static Map<String, Entry> entries(Path file, JsonNode header, long dataBytes) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (var property : header.properties()) {
            if (!property.getKey().equals("__metadata__")) {
                entries.put(property.getKey(), entry(file, property.getKey(), property.getValue(), dataBytes));
            }
        }
        return entries;
    }

    private static Entry entry(Path file, String name, JsonNode json, long dataBytes) {
        var shape = longs(json.path("shape"));
        var offsets = longs(json.path("data_offsets"));
        if (shape == null || offsets == null || offsets.size() != 2) {
            throw new CheckpointException(file, "tensor " + name + " has no valid shape and data_offsets");
        }
        long begin = offsets.getFirst();
        long end = offsets.getLast();
        if (begin > end || end > dataBytes) {
            throw new CheckpointException(
                    file,
                    "tensor " + name + " lies at " + begin + ".." + end + " but there are " + dataBytes + " bytes");
        }
        var entry = new Entry(json.path("dtype").asString(""), shape, begin, end);
        var type = entry.elementType();
        if (type != null && bytes(file, name, shape, type) != end - begin) {
            throw new CheckpointException(
                    file, "tensor " + name + " of shape " + shape + " cannot have " + (end - begin) + " bytes");
        }
        return entry;
    }

    private static long bytes(Path file, String name, List<Long> shape, ElementType type) {
        try {
            return shape.stream().reduce((long) type.bytes, Math::multiplyExact);
        } catch (ArithmeticException e) {
            throw new CheckpointException(file, "tensor " + name + " has an impossible shape " + shape, e);
        }
    }

    /** Non-negative whole numbers, or null when the node is anything else. */
    private static @Nullable List<Long> longs(JsonNode array) {
        if (!array.isArray()) {
            return null;
        }
        boolean valid = array.valueStream()
                .allMatch(node -> node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0);
        return valid ? array.valueStream().map(JsonNode::longValue).toList() : null;
    }

    /** Like the reference implementation: every byte must belong to exactly one tensor. */
    private static void rejectOverlapsAndHoles(Path file, Map<String, Entry> entries, long dataBytes) {
        var sorted = entries.entrySet().stream()
                .filter(e -> e.getValue().end() > e.getValue().begin())
                .sorted(Comparator.comparingLong(e -> e.getValue().begin()))
                .toList();
        long end = 0;
        var before = "";
        for (var tensor : sorted) {
            if (tensor.getValue().begin() < end) {
                throw new CheckpointException(file, "tensors " + before + " and " + tensor.getKey() + " overlap");
            }
            if (tensor.getValue().begin() > end) {
                throw new CheckpointException(file, "has a hole before tensor " + tensor.getKey());
            }
            end = tensor.getValue().end();
            before = tensor.getKey();
        }
        if (end < dataBytes) {
            throw new CheckpointException(file, "has " + (dataBytes - end) + " bytes that belong to no tensor");
        }
    }
}
