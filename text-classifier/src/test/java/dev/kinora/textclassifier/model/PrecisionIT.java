package dev.kinora.textclassifier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.textclassifier.TinyCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.RawSafetensors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PrecisionIT {

    private static final List<String> TEXTS = List.of(
            "run",
            "run workout engine is workout great repair in",
            "great engine repair ".repeat(15),
            "",
            "workout in the engine is great");

    private final DistilBertCheckpoint tiny = DistilBertCheckpoint.open(TinyCheckpoint.folder());

    @ParameterizedTest
    @CsvSource({"HALF,0.001", "INT8,0.1", "BFLOAT16,0.05"})
    void staysCloseToFullPrecision(Precision precision, float tolerance) {
        try (var full = TextModel.load(tiny);
                var other = TextModel.load(tiny, precision)) {
            assertClose(other.run(TEXTS), full.run(TEXTS), tolerance);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "HALF", "BFLOAT16"})
    void givesATextTheSameFiguresInEveryBatch(Precision precision) {
        try (var model = TextModel.load(tiny, precision)) {
            var alone = TEXTS.stream()
                    .map(text -> model.classify(List.of(text)).getFirst())
                    .toList();

            assertClose(model.classify(TEXTS), alone, 1e-5f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void classifiesAsItRuns(Precision precision) {
        try (var model = TextModel.load(tiny, precision)) {
            for (var text : TEXTS) {
                float tolerance = precision == Precision.INT8 ? 0.1f : 1e-5f;
                assertClose(model.classify(List.of(text)), model.run(List.of(text)), tolerance);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"F16,0.003", "BF16,0.03"})
    void readsPublishedHalves(String type, float tolerance, @TempDir Path folder) throws IOException {
        TinyCheckpoint.copyTo(folder);
        try (var weights = tiny.openWeights()) {
            RawSafetensors.copy(weights, weights.names(), type, folder.resolve("model.safetensors"));
        }
        try (var full = TextModel.load(tiny);
                var half = TextModel.load(DistilBertCheckpoint.open(folder))) {
            assertClose(half.run(TEXTS), full.run(TEXTS), tolerance);
        }
    }

    @Test
    void saysWhenATextIsLongerThanTheModelReads() {
        try (var model = TextModel.load(tiny)) {
            var outputs = model.run(List.of("run ".repeat(126), "run ".repeat(127), "x".repeat(10_000)));

            assertThat(outputs).extracting(TextOutput::tokens).startsWith(128, 128);
            assertThat(outputs).extracting(TextOutput::cut).startsWith(false, true);
        }
    }

    private static void assertClose(List<TextOutput> actual, List<TextOutput> expected, float tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.size(); i++) {
            assertThat(actual.get(i).probabilities())
                    .containsExactly(expected.get(i).probabilities(), within(tolerance));
        }
    }
}
