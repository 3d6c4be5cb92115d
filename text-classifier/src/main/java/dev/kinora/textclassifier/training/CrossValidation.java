package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Out-of-fold probabilities: each row is scored by a head that saw neither it nor a near-duplicate of it. */
final class CrossValidation {

    private final HeadTrainer trainer;
    private final Progress progress;

    CrossValidation(HeadTrainer trainer, Progress progress) {
        this.trainer = trainer;
        this.progress = progress;
    }

    /** One row of probabilities, in the order of {@link Label}, per row of {@code main}. */
    List<float[]> outOfFold(EncodedRows main, EncodedRows external, int folds, RandomGenerator random) {
        var foldOf = Folds.assign(main.rows(), folds, random);
        var predictions = new float[foldOf.length][];
        for (int fold = 0; fold < folds; fold++) {
            int current = fold;
            var inside = main.select(IntStream.range(0, foldOf.length).filter(i -> foldOf[i] != current));
            var head = inside.plus(external).train(trainer);
            for (int i = 0; i < foldOf.length; i++) {
                if (foldOf[i] == fold) {
                    predictions[i] = HeadTrainer.predict(head, main.features().get(i));
                }
            }
            progress.update(fold + 1, folds);
        }
        return List.of(predictions);
    }

    /** Any-harm: the mean of the most likely harm and of 1 − OK, as {@code Scores} has it. */
    static float anyHarm(float[] probabilities) {
        float most = 0;
        for (var label : Label.values()) {
            most = label.isHarm() ? Math.max(most, probabilities[label.ordinal()]) : most;
        }
        return (most + 1 - probabilities[Label.OK.ordinal()]) / 2;
    }

    /** Scores and truth of one label over the rows in which it is known. */
    static Ranking ranking(Label label, List<LabelledText> rows, List<float[]> predictions) {
        List<Float> scores = new ArrayList<>();
        List<Boolean> targets = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            var truth = rows.get(i).label(label);
            if (truth != null) {
                scores.add(predictions.get(i)[label.ordinal()]);
                targets.add(truth);
            }
        }
        return ranking(scores, targets);
    }

    static Ranking anyHarmRanking(List<LabelledText> rows, List<float[]> predictions) {
        return ranking(
                predictions.stream().map(CrossValidation::anyHarm).toList(),
                rows.stream().map(LabelledText::isHarmful).toList());
    }

    private static Ranking ranking(List<Float> scores, List<Boolean> targets) {
        var scoreArray = new float[scores.size()];
        var targetArray = new boolean[scores.size()];
        for (int i = 0; i < scoreArray.length; i++) {
            scoreArray[i] = scores.get(i);
            targetArray[i] = targets.get(i);
        }
        return new Ranking(scoreArray, targetArray);
    }
}
