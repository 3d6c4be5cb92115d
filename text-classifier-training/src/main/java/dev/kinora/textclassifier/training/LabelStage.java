package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.checkpoint.ClassifierHead;
import dev.kinora.textclassifier.checkpoint.LowRankAdapter;
import dev.kinora.textclassifier.training.data.Folds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The second stage: a logistic head on the encoder of the first one, then both fine-tuned on the labeled rows. The
 * cross-validation chooses the {@link Candidate}.
 */
final class LabelStage {

    private final FrozenEncoder encoder;
    private final FineTuningPlan plan;
    private final TrainingOptions options;
    private final Function<String, Progress> progress;
    private final TokenizedRows training;
    private final TokenizedRows reading;
    private final EncodedRows features;

    /** {@code rows} are scored in full, and truncated to the length of the plan in training. */
    LabelStage(
            FrozenEncoder encoder,
            TokenizedRows rows,
            FineTuningPlan plan,
            TrainingOptions options,
            Function<String, Progress> progress) {
        this.encoder = encoder;
        this.plan = plan;
        this.options = options;
        this.progress = progress;
        this.training = rows.cut(plan.longest()).above(encoder, plan.firstLayer(), progress.apply("lower layers"));
        this.reading = rows.above(encoder, plan.firstLayer(), progress.apply("lower layers, all"));
        this.features = new EncodedRows(
                rows.rows(), reading.features(encoder, LowRankAdapter.none(), progress.apply("features")));
    }

    /** Out-of-fold probabilities of each candidate, one row of {@link Label}s per row. */
    Map<Candidate, List<float[]>> crossValidate() throws IOException {
        var rows = features.rows();
        var foldOf = Folds.assign(rows, options.folds(), options.random());
        Map<Candidate, float[][]> predictions = new LinkedHashMap<>();
        for (int fold = 0; fold < options.folds(); fold++) {
            int current = fold;
            var outside = IntStream.range(0, foldOf.length)
                    .filter(i -> foldOf[i] == current)
                    .toArray();
            var inside = IntStream.range(0, foldOf.length)
                    .filter(i -> foldOf[i] != current)
                    .toArray();
            runFold(fold, inside, outside).forEach((candidate, own) -> {
                var all = predictions.computeIfAbsent(candidate, first -> new float[rows.size()][]);
                for (int i = 0; i < outside.length; i++) {
                    all[outside[i]] = own.get(i);
                }
            });
        }
        Map<Candidate, List<float[]>> lists = new LinkedHashMap<>();
        predictions.forEach((candidate, own) -> lists.put(candidate, List.of(own)));
        return lists;
    }

    /** The candidate with the highest mean of any-harm AUPRC and macro AUPRC. */
    Map.Entry<Candidate, List<float[]>> choose(Map<Candidate, List<float[]>> predictions, PrintStream out) {
        var rows = features.rows();
        predictions.forEach((candidate, own) -> out.printf(
                "%-28s any-harm %.4f  macro %.4f  best F1 %.4f%n",
                candidate,
                CrossValidation.anyHarmRanking(rows, own).averagePrecision(),
                CrossValidation.macro(rows, own),
                CrossValidation.anyHarmRanking(rows, own).bestF1().f1()));
        return predictions.entrySet().stream()
                .max(Comparator.comparingDouble(entry ->
                        CrossValidation.anyHarmRanking(rows, entry.getValue()).averagePrecision()
                                + CrossValidation.macro(rows, entry.getValue())))
                .orElseThrow();
    }

    /** Trains on all rows up to the given candidate. */
    FineTuned train(Candidate candidate) throws IOException {
        var head = new HeadTrainer(options.c()).train(features.rows(), features.features());
        if (candidate.equals(Candidate.START)) {
            return new FineTuned(head, LowRankAdapter.none(), head);
        }
        var tuning = new FineTuning(encoder, plan, options.seed(), head);
        tuning.train(training, saved("all"), progress.apply("all rows"), epoch -> epoch < candidate.epoch());
        return new FineTuned(head, tuning.adapter(), tuning.head()).partOfTheWay(candidate.share());
    }

    private Map<Candidate, List<float[]>> runFold(int fold, int[] inside, int[] outside) throws IOException {
        var unseen = reading.select(IntStream.of(outside));
        var own = features.select(IntStream.of(inside));
        var head = new HeadTrainer(options.c()).train(own.rows(), own.features());
        Map<Candidate, List<float[]>> predictions = new LinkedHashMap<>();
        predictions.put(
                Candidate.START,
                features.select(IntStream.of(outside)).features().stream()
                        .map(x -> HeadTrainer.predict(head, x))
                        .toList());
        var name = "fold " + (fold + 1) + " of " + options.folds();
        var tuning = new FineTuning(encoder, plan, options.seed() + fold, head);
        tuning.train(training.select(IntStream.of(inside)), saved(name), progress.apply(name), epoch -> {
            for (var candidate : Candidate.after(epoch, plan.epochs())) {
                var file = file(name + " " + candidate.epoch() + " " + candidate.share());
                if (!SavedPredictions.exist(file)) {
                    var tuned = new FineTuned(head, tuning.adapter(), tuning.head()).partOfTheWay(candidate.share());
                    SavedPredictions.write(file, predict(tuned.adapter(), tuned.head(), unseen, name + " scored"));
                }
                predictions.put(candidate, SavedPredictions.read(file));
            }
            return true;
        });
        for (var candidate : Candidate.all(plan.epochs())) {
            predictions.computeIfAbsent(
                    candidate,
                    missing -> SavedPredictions.read(file(name + " " + missing.epoch() + " " + missing.share())));
        }
        return predictions;
    }

    private List<float[]> predict(LowRankAdapter adapter, ClassifierHead head, TokenizedRows rows, String step) {
        return rows.features(encoder, adapter, progress.apply(step)).stream()
                .map(x -> HeadTrainer.predict(head, x))
                .toList();
    }

    private SavedTraining saved(String name) {
        return new SavedTraining(file(name));
    }

    private Path file(String name) {
        int data = Arrays.deepHashCode(training.ids().toArray()) * 31
                + Arrays.hashCode(features.features().getFirst());
        return options.state(name, plan + " " + options.seed() + " " + options.c() + " " + data);
    }
}
