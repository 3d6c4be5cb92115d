package dev.kinora.textclassifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.textclassifier.TinyCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointWeightsTests {

    private static final String FIRST = "model-00001-of-00002.safetensors";
    private static final String SECOND = "model-00002-of-00002.safetensors";

    @TempDir
    private Path folder;

    @BeforeEach
    void cutIntoShards() throws IOException {
        TinyCheckpoint.copyTo(folder);
        Files.delete(folder.resolve("model.safetensors"));
        try (var whole = CheckpointWeights.open(TinyCheckpoint.folder())) {
            var names = List.copyOf(whole.names());
            var first = names.subList(0, names.size() / 2);
            var second = names.subList(names.size() / 2, names.size());
            RawSafetensors.copy(whole, first, "F32", folder.resolve(FIRST));
            RawSafetensors.copy(whole, second, "F32", folder.resolve(SECOND));
            var index = JsonFiles.MAPPER.createObjectNode();
            var map = index.putObject("weight_map");
            first.forEach(name -> map.put(name, FIRST));
            second.forEach(name -> map.put(name, SECOND));
            Files.writeString(folder.resolve("model.safetensors.index.json"), index.toString());
        }
    }

    @Test
    void readsShardsLikeOneFile() {
        try (var whole = CheckpointWeights.open(TinyCheckpoint.folder());
                var shards = DistilBertCheckpoint.open(folder).openWeights()) {
            assertThat(shards.names()).containsExactlyInAnyOrderElementsOf(whole.names());
            assertThat(shards.names())
                    .allSatisfy(name -> assertThat(shards.floats(name)).containsExactly(whole.floats(name)));
        }
    }

    @Test
    void namesAModelByAllItsShards() throws IOException {
        var before = DistilBertCheckpoint.open(folder).modelVersion();
        var shard = folder.resolve(SECOND);
        var bytes = Files.readAllBytes(shard);
        bytes[bytes.length - 2] ^= 1;
        Files.write(shard, bytes);

        assertThat(DistilBertCheckpoint.open(folder).modelVersion()).isNotEqualTo(before);
    }

    @Test
    void namesTheShardThatIsMissing() throws IOException {
        Files.delete(folder.resolve(SECOND));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder)).hasMessageEndingWith(SECOND + ": file is missing");
    }

    @Test
    void saysWhenAShardLacksATensorOfTheIndex() throws IOException {
        Files.copy(folder.resolve(FIRST), folder.resolve("other.safetensors"));
        changeIndex(SECOND, "other.safetensors");

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder)).hasMessageContaining("as the index says");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../model.safetensors", "/etc/passwd", "a/b.safetensors", ""})
    void staysInTheFolder(String shard) throws IOException {
        changeIndex(SECOND, shard);

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("not a safetensors file of this folder");
    }

    @Test
    void doesNotReadAPickle() throws IOException {
        Files.delete(folder.resolve("model.safetensors.index.json"));
        Files.writeString(folder.resolve("pytorch_model.bin"), "x");

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder)).hasMessageContaining("pytorch_model.bin");
    }

    private void changeIndex(String from, String to) throws IOException {
        var index = folder.resolve("model.safetensors.index.json");
        Files.writeString(index, Files.readString(index).replace("\"" + from + "\"", "\"" + to + "\""));
    }
}
