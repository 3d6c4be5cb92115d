package dev.kinora.textclassifier.training;

import ai.djl.Device;
import ai.djl.engine.Engine;
import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.TextNormalizer;
import dev.kinora.textclassifier.ThresholdsFile;
import dev.kinora.textclassifier.checkpoint.BuiltinCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter;
import dev.kinora.textclassifier.model.TextModel;
import dev.kinora.textclassifier.model.TextTokenizer;
import dev.kinora.textclassifier.training.data.TrainingData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.InstantSource;

/**
 * Trains the built-in comment model on a folder of labeled rows and prints its metrics.
 *
 * <p>Prints counts and metrics only. Equal data, options and machines give equal models; a stopped run continues
 * from its last saved step.
 */
final class TrainComments {

    private final TrainingOptions options;
    private final PrintStream out;

    TrainComments(TrainingOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    void run() throws IOException {
        var data = TrainingData.read(options.data(), options.external(), options.random());
        out.printf(
                "%d rows, %d external rows, %d held-out rows refused%n",
                data.rows().size(), data.external().size(), data.refused());
        var checkpoint = DistilBertCheckpoint.open(BuiltinCheckpoint.untrained(options.cache()));
        var normalizer = new TextNormalizer(checkpoint.tokenizer()::rank);
        TokenizedRows external;
        TokenizedRows rows;
        try (var tokenizer = TextTokenizer.of(checkpoint)) {
            external = TokenizedRows.of(data.external(), tokenizer, normalizer::normalize);
            rows = TokenizedRows.of(data.rows(options.rows()), tokenizer, normalizer::normalize);
        }
        var adapter = learnFromExternalRows(checkpoint, external);
        var evaluation = learnLabels(checkpoint, adapter, rows);
        evaluation.print(out);
        scoreBenchmarks();
    }

    private LowRankAdapter learnFromExternalRows(DistilBertCheckpoint checkpoint, TokenizedRows rows)
            throws IOException {
        if (rows.rows().isEmpty()) {
            return LowRankAdapter.none();
        }
        try (var encoder = FrozenEncoder.load(checkpoint, LowRankAdapter.none(), device())) {
            return new ExternalStage(encoder, options, this::progress).train(rows);
        }
    }

    private Evaluation learnLabels(DistilBertCheckpoint checkpoint, LowRankAdapter adapter, TokenizedRows rows)
            throws IOException {
        try (var encoder = FrozenEncoder.load(checkpoint, adapter, device())) {
            var stage = new LabelStage(encoder, rows, FineTuningPlan.labels(), options, this::progress);
            var chosen = stage.choose(stage.crossValidate(), out);
            out.printf("chosen: %s%n", chosen.getKey());
            var evaluation = new Evaluation(rows.rows(), chosen.getValue(), options.random());
            var tuned = stage.train(chosen.getKey());
            Files.createDirectories(options.out());
            adapter.plus(tuned.adapter()).write(options.out().resolve("adapter.safetensors"));
            tuned.head().write(options.out().resolve("head.safetensors"));
            ThresholdsFile.write(options.out().resolve("thresholds.json"), evaluation.thresholds());
            out.printf("wrote %s%n", options.out());
            return evaluation;
        }
    }

    /** Evaluates the written model, loaded like a service loads it. */
    private void scoreBenchmarks() throws IOException {
        var folder = BuiltinCheckpoint.trained(options.cache(), options.out());
        try (var classifier = CommentClassifier.checkpoint(folder);
                var model = TextModel.load(DistilBertCheckpoint.open(folder))) {
            new Benchmarks(classifier, model, out, options.random(), this::progress).print(options.data());
        }
    }

    private static Device device() {
        return Engine.getEngine("PyTorch").defaultDevice();
    }

    private Progress progress(String step) {
        return new Progress(step, out, InstantSource.system());
    }
}
