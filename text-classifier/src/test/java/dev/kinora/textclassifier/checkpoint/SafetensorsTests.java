package dev.kinora.textclassifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.textclassifier.TinyCheckpoint;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetensorsTests {

    private static final Path NAME = Path.of("model.safetensors");

    @Test
    void readsThirtyTwoBitFloats() {
        var content = file(
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}",
                bytes(8).putFloat(1.5f).putFloat(-2));

        try (var tensors = Safetensors.of(NAME, content)) {
            assertThat(tensors.floats("t")).containsExactly(1.5f, -2);
            assertThat(tensors.shape("t")).containsExactly(2L);
        }
    }

    @Test
    void widensHalfPrecision() {
        short half = Float.floatToFloat16(0.333f);
        var content = file("{'t':{'dtype':'F16','shape':[1],'data_offsets':[0,2]}}", bytes(2).putShort(half));

        try (var tensors = Safetensors.of(NAME, content)) {
            assertThat(tensors.floats("t")).containsExactly(Float.float16ToFloat(half));
        }
    }

    @Test
    void widensBrainFloats() {
        var brain = (short) (Float.floatToIntBits(-3.25f) >> 16);
        var content = file("{'t':{'dtype':'BF16','shape':[1],'data_offsets':[0,2]}}", bytes(2).putShort(brain));

        try (var tensors = Safetensors.of(NAME, content)) {
            assertThat(tensors.floats("t")).containsExactly(-3.25f);
        }
    }

    @Test
    void readsBackWhatTheWriterWrote(@TempDir Path folder) throws IOException {
        var file = folder.resolve("t.safetensors");
        try (var writer = new SafetensorsWriter(file, Map.of("a", List.of(2L, 2L), "b", List.of(1L)))) {
            writer.put("b", new float[] {9});
            writer.put("a", new float[] {1, 2, 3, 4});
            writer.finish();
        }

        try (var tensors = Safetensors.open(file)) {
            assertThat(tensors.floats("a")).containsExactly(1, 2, 3, 4);
            assertThat(tensors.floats("b")).containsExactly(9);
        }
    }

    @Test
    void refusesToFinishWithATensorMissing(@TempDir Path folder) throws IOException {
        try (var writer = new SafetensorsWriter(folder.resolve("t.safetensors"), Map.of("a", List.of(1L)))) {
            assertThatThrownBy(writer::finish).hasMessageContaining("never written: [a]");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,4]}}  | cannot have 4 bytes",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[4,12]}} | there are 8 bytes",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[8,0]}}  | lies at 8..0",
                "{'t':{'dtype':'F32','shape':[-2],'data_offsets':[0,8]}} | no valid shape",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0]}}    | no valid shape",
                "{'t':{'dtype':'F32','shape':[4611686018427387904,4],'data_offsets':[0,8]}} | impossible shape",
                "{'t':{'shape':'two'}}                                   | no valid shape",
                "{'a':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'b':{'dtype':'F32','shape':[1],"
                        + "'data_offsets':[4,8]}} | overlap",
                "{'t':{'dtype':'F32','shape':[1],'data_offsets':[4,8]}}  | hole before tensor t",
                "{'t':{'dtype':'F32','shape':[1],'data_offsets':[0,4]}}  | 4 bytes that belong to no tensor",
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]},'t':{'dtype':'F32','shape':[2],"
                        + "'data_offsets':[0,8]}} | not valid JSON",
                "{'__metadata__':{'format':'pt'}}                        | 8 bytes that belong to no tensor",
                "[1,2]                                                   | not a JSON object",
                "{'t':                                                   | not valid JSON",
            })
    void rejectsALyingHeader(String header, String problem) {
        assertThatThrownBy(() -> Safetensors.of(NAME, file(header, bytes(8).putLong(0))))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("model.safetensors")
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @CsvSource({"-1", "1", "9999", "9223372036854775807"})
    void rejectsALyingHeaderLength(long length) {
        assertThatThrownBy(
                        () -> Safetensors.of(NAME, bytes(64).putLong(0, length).array()))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("header length");
    }

    @Test
    void takesAHeaderUpToTheLimit() {
        var padding = " ".repeat(10_000_000 - 2);

        assertThat(Safetensors.of(NAME, file("{}" + padding, bytes(0))).names()).isEmpty();
        assertThatThrownBy(() -> Safetensors.of(NAME, file("{} " + padding, bytes(0))))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("has a header of 10000001 bytes, more than the limit of 10000000");
    }

    @Test
    void rejectsAFileCutAtAnyPlace() throws IOException {
        var whole = Files.readAllBytes(TinyCheckpoint.folder().resolve("model.safetensors"));

        for (int length = 0; length < whole.length; length += 1009) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Safetensors.of(NAME, cut)).isInstanceOf(CheckpointException.class);
        }
    }

    @Test
    void saysWhichTensorIsNoFloat() {
        var content = file("{'t':{'dtype':'I64','shape':[1],'data_offsets':[0,8]}}", bytes(8).putLong(1));

        try (var tensors = Safetensors.of(NAME, content)) {
            assertThatThrownBy(() -> tensors.floats("t")).hasMessageContaining("tensor t has type I64");
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void rejectsValuesThatAreNotFinite(float value) {
        var content = file(
                "{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}",
                bytes(8).putFloat(1).putFloat(value));

        try (var tensors = Safetensors.of(NAME, content);
                var arena = Arena.ofConfined()) {
            assertThatThrownBy(() -> tensors.floats("t")).hasMessageContaining("not finite");
            assertThatThrownBy(() -> tensors.floatBytes("t", arena)).hasMessageContaining("not finite");
        }
    }

    @Test
    void rejectsAHeaderThatIsNoText() {
        var content = file("{'t':{'dtype':'F32','shape':[2],'data_offsets':[0,8]}}", bytes(8));
        content[10] = (byte) 0xff;

        assertThatThrownBy(() -> Safetensors.of(NAME, content)).hasMessageContaining("not UTF-8");
    }

    @Test
    void rejectsADeeplyNestedHeader() {
        var content = file("[".repeat(100_000), bytes(0));

        assertThatThrownBy(() -> Safetensors.of(NAME, content)).isInstanceOf(CheckpointException.class);
    }

    private static ByteBuffer bytes(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] file(String header, ByteBuffer data) {
        var json = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return bytes(8 + json.length + data.capacity())
                .putLong(json.length)
                .put(json)
                .put(data.array())
                .array();
    }
}
