package dev.kinora.visionclassifier.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.visionclassifier.VisionClassifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinnedWeightsTests {

    @TempDir
    private Path folder;

    @Test
    void buildPutsThemOnTheClassPath() throws IOException {
        assertThat(PinnedWeights.shipped()).hasSizeBetween(10_000_000, 11_000_000);
        try (var in = PinnedWeights.class.getResourceAsStream(PinnedWeights.FILE.name() + ".sha256")) {
            assertThat(in).asString(StandardCharsets.US_ASCII).startsWith(PinnedWeights.FILE.sha256());
        }
    }

    @Test
    void rejectsAFileThatIsDamaged() throws IOException {
        var file = folder.resolve("weights.pt");
        var content = PinnedWeights.shipped();
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> VisionClassifier.open(file))
                .withMessageContaining("weights.pt is damaged or another version: its SHA-256 is")
                .withMessageContaining(PinnedWeights.FILE.sha256());
    }

    @Test
    void rejectsAFileThatIsMissing() {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> VisionClassifier.open(folder.resolve("none.pt")))
                .withMessageContaining("none.pt cannot be read");
    }

    @Test
    void buildRejectsAPackageThatIsDamaged() throws IOException {
        Files.writeString(folder.resolve("nsfwjs-4.3.0.tgz"), "not the package");

        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> BuildWeights.run(folder.resolve("classes"), folder))
                .withMessageContaining("nsfwjs-4.3.0.tgz is damaged or not nsfwjs 4.3.0: its integrity is sha512-")
                .withMessageContaining("delete it and build again");
        assertThat(folder.resolve("classes")).doesNotExist();
    }

    @Test
    void buildPutsTheDataOfTheReaderBesideThem() {
        assertThat(PinnedWords.shipped()).hasSize(5_199_098);
        assertThat(PinnedWords.PACKAGE.fileName()).isEqualTo("tesseract.js-data-eng-1.0.0.tgz");
    }

    @Test
    void imageIsBuiltFromTheSamePackages() throws IOException {
        assertThat(Files.readString(Path.of("../k8s/image/Dockerfile")))
                .contains(PinnedWeights.PACKAGE.toString())
                .contains(PinnedWords.PACKAGE.toString());
    }
}
