package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.textclassifier.Thresholds.Band;
import dev.kinora.textclassifier.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThresholdsTests {

    @TempDir
    private Path folder;

    @Test
    void readsBackWhatWasWritten() {
        var labels = new EnumMap<>(Thresholds.cautious().labels());
        labels.put(Label.S, new Band(0.4f, 0.9f));
        var thresholds = new Thresholds(new Band(0.6f, 0.95f), labels);

        ThresholdsFile.write(folder.resolve("thresholds.json"), thresholds);

        assertThat(ThresholdsFile.readOrCautious(folder.resolve("thresholds.json")))
                .isEqualTo(thresholds);
    }

    @Test
    void areCautiousWithoutAFile() {
        var thresholds = ThresholdsFile.readOrCautious(folder.resolve("thresholds.json"));

        assertThat(thresholds.anyHarm().reviewOnly()).isTrue();
        assertThat(thresholds.labels().values()).allMatch(Band::reviewOnly);
    }

    @Test
    void saysWhichFileIsBroken() throws IOException {
        Files.writeString(folder.resolve("thresholds.json"), "{\"anyHarm\":{\"review\":2}}");

        assertThatThrownBy(() -> ThresholdsFile.read(folder.resolve("thresholds.json")))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("thresholds.json");
    }

    @Test
    void needABandForEachHarm() {
        assertThatThrownBy(() -> new Thresholds(new Band(0.5f, null), Map.of()))
                .hasMessageContaining("band for each harm label");
    }

    @Test
    void neverRejectBelowReview() {
        assertThatThrownBy(() -> new Band(0.5f, 0.4f)).isInstanceOf(IllegalArgumentException.class);
    }
}
