package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.training.data.LabeledText;
import dev.kinora.textclassifier.training.statistics.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Figures of out-of-fold probabilities. */
final class CrossValidation {

    private CrossValidation() {}

    /** Any-harm: the mean of the most likely harm and of 1 − OK, as in {@code Scores}. */
    static float anyHarm(float[] probabilities) {
        float most = 0;
        for (var label : Label.values()) {
            most = label.isHarm() ? Math.max(most, probabilities[label.ordinal()]) : most;
        }
        return (most + 1 - probabilities[Label.OK.ordinal()]) / 2;
    }

    /** Scores and targets of one label over the rows in which it is known. */
    static Ranking ranking(Label label, List<LabeledText> rows, List<float[]> predictions) {
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

    static Ranking anyHarmRanking(List<LabeledText> rows, List<float[]> predictions) {
        return ranking(
                predictions.stream().map(CrossValidation::anyHarm).toList(),
                rows.stream().map(LabeledText::isHarmful).toList());
    }

    /** The mean of the AUPRC of the eight harm labels. */
    static double macro(List<LabeledText> rows, List<float[]> predictions) {
        return Arrays.stream(Label.values())
                .filter(Label::isHarm)
                .mapToDouble(label -> ranking(label, rows, predictions).averagePrecision())
                .average()
                .orElseThrow();
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
