package dev.kinora.textclassifier.training.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.textclassifier.Label;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingDataTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeData() throws IOException {
        write("openai-visible.jsonl.gz", """
                {"id":"1","prompt":"bad one","S":1,"H":0}
                {"id":"2","prompt":"kept secret","S":0}
                {"id":"3","prompt":"good one","S":0,"H":0}
                """);
        write("external-train.jsonl.gz", """
                {"source":"a","text":"outside bad","labels":{"ANY":1},"weak":false}
                {"source":"a","text":"outside good","labels":{"ANY":0},"weak":true}
                {"source":"a","text":"outside partly known","labels":{"H":0},"weak":false}
                {"source":"a","text":"good one","labels":{"ANY":0},"weak":false}
                {"source":"a","text":"kept secret","labels":{"ANY":1},"weak":false}
                """);
        Files.writeString(folder.resolve("held-out-sha256-16.json"), "[\"" + HeldOutRows.hash("kept secret") + "\"]");
    }

    @Test
    void refusesHeldOutRows() throws IOException {
        var data = TrainingData.read(folder, 10, new Random(1));

        assertThat(data.rows()).extracting(LabeledText::text).containsExactly("bad one", "good one");
        assertThat(data.external()).extracting(LabeledText::text).doesNotContain("kept secret");
        assertThat(data.refused()).isEqualTo(2);
    }

    @Test
    void refusesToTrainWithoutTheListOfHeldOutRows() throws IOException {
        Files.writeString(folder.resolve("held-out-sha256-16.json"), "[]");

        assertThatThrownBy(() -> TrainingData.read(folder, 0, new Random(1))).hasMessageContaining("refusing to train");
    }

    @Test
    void takesAMissingKeyAsUnknown() throws IOException {
        var rows = TrainingData.read(folder, 0, new Random(1)).rows();

        assertThat(rows.getFirst().labels()).isEqualTo(Map.of(Label.S, true, Label.H, false, Label.OK, false));
        assertThat(rows.getLast().label(Label.V)).isNull();
        assertThat(rows.getLast().label(Label.OK)).isTrue();
    }

    @Test
    void knowsAnOutsideTextAsHarmlessOnlyWhenSomebodySaidSo() throws IOException {
        var external = TrainingData.read(folder, 10, new Random(1)).external();

        assertThat(external)
                .extracting(LabeledText::text, row -> row.label(Label.OK), LabeledText::weight)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("outside bad", false, 0.4),
                        org.assertj.core.groups.Tuple.tuple("outside good", true, 0.4),
                        org.assertj.core.groups.Tuple.tuple("outside partly known", null, 1.0));
    }

    @Test
    void takesThreatsFirstAndAllSourcesInTurn() throws IOException {
        write("external-train.jsonl.gz", """
                {"source":"a","text":"a one","labels":{"H":1},"weak":false}
                {"source":"a","text":"a two","labels":{"H":1,"H2":1},"weak":false}
                {"source":"b","text":"b one","labels":{"H":1},"weak":false}
                {"source":"b","text":"b two","labels":{"H":0},"weak":false}
                {"source":"b","text":"b three","labels":{"H":0},"weak":false}
                """);

        assertThat(TrainingData.read(folder, 4, new Random(1)).external())
                .extracting(LabeledText::text)
                .containsExactlyInAnyOrder("a two", "b one", "b two", "b three");
    }

    private void write(String file, String lines) throws IOException {
        try (var out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(file)))) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
    }
}
