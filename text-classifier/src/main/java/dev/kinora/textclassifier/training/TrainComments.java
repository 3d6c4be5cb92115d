package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.TextNormalizer;
import dev.kinora.textclassifier.ThresholdsFile;
import dev.kinora.textclassifier.checkpoint.BuiltinCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.model.TextModel;
import dev.kinora.textclassifier.model.TextOutput;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Trains the head of the built-in comment model on a folder of labelled rows and prints what it is worth.
 *
 * <p>Prints counts and figures only. The same data, seed and machine give the same head.
 */
public final class TrainComments {

    private final TrainingOptions options;
    private final PrintStream out;

    TrainComments(TrainingOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs the command; exits with 2 when the options are wrong. */
    public static void main(String[] args) throws IOException {
        TrainingOptions options;
        try {
            options = TrainingOptions.parse(args);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(TrainingOptions.USAGE);
            System.exit(2);
            return;
        }
        new TrainComments(options, System.out).run();
    }

    void run() throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed());
        var data = TrainingData.read(options.data(), options.external(), options.externalWeight(), random);
        out.printf(
                "%d rows, %d external rows, %d held-out rows refused%n",
                data.rows().size(), data.external().size(), data.refused());
        EncodedRows main;
        EncodedRows external;
        var checkpoint = DistilBertCheckpoint.open(BuiltinCheckpoint.untrained(options.cache()));
        try (var model = TextModel.load(checkpoint)) {
            var normalizer = new TextNormalizer(checkpoint.tokenizer()::isWord);
            main = encode("encode", model, normalizer, data.rows());
            external = encode("encode external", model, normalizer, data.external());
        }
        train(main, external, random);
    }

    private void train(EncodedRows main, EncodedRows external, RandomGenerator random) throws IOException {
        var trainer = new HeadTrainer(options.c());
        var predictions = new CrossValidation(trainer, progress("cross-validate"))
                .outOfFold(main, external, options.folds(), random);
        var evaluation = new Evaluation(main.rows(), predictions, random);
        evaluation.print(out);
        Files.createDirectories(options.out());
        main.plus(external).train(trainer).write(options.out().resolve("head.safetensors"));
        ThresholdsFile.write(options.out().resolve("thresholds.json"), evaluation.thresholds());
        out.printf("wrote %s%n", options.out());
    }

    private EncodedRows encode(String step, TextModel model, TextNormalizer normalizer, List<LabelledText> rows) {
        var progress = progress(step);
        var texts = rows.stream().map(row -> normalizer.normalize(row.text())).toList();
        var outputs = model.run(texts, done -> progress.update(done, texts.size()));
        return new EncodedRows(rows, outputs.stream().map(TextOutput::meanState).toList());
    }

    private Progress progress(String step) {
        return new Progress(step, out, InstantSource.system());
    }
}
