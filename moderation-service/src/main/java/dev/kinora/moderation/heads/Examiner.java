package dev.kinora.moderation.heads;

import dev.kinora.moderation.assessment.TextJudge;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.LabelHeads;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Examines learned heads on held-out lessons, under the rules in force. A pure function of its input and the seed. */
final class Examiner {

    private static final double SURE = 1e-6;

    private final List<Lesson> lessons;
    private final Answers before;
    private final Answers after;
    private final long seed;

    Examiner(List<Lesson> heldOut, LabelHeads live, LabelHeads learned, PolicyRules rules, long seed) {
        this.lessons = heldOut;
        this.seed = seed;
        var features = heldOut.stream().map(Lesson::features).toList();
        this.before = new Answers(live, features, rules);
        this.after = new Answers(learned, features, rules);
    }

    /** What heads say about texts, and what follows from it. */
    private static final class Answers {

        private final LabelHeads heads;
        private final List<float[]> probabilities;
        private final boolean[] held;
        private final boolean[] rejected;

        Answers(LabelHeads heads, List<float[]> features, PolicyRules rules) {
            this.heads = heads;
            this.probabilities = features.stream().map(heads::probabilities).toList();
            this.held = new boolean[features.size()];
            this.rejected = new boolean[features.size()];
            for (int i = 0; i < held.length; i++) {
                var verdict = verdict(heads, probabilities.get(i), rules);
                held[i] = !(verdict instanceof Verdict.Approve);
                rejected[i] = verdict instanceof Verdict.Reject;
            }
        }

        private static Verdict verdict(LabelHeads heads, float[] probabilities, PolicyRules rules) {
            Map<CommentLabel, Double> labels = new EnumMap<>(CommentLabel.class);
            for (var label : CommentLabel.values()) {
                labels.put(label, (double) probabilities[heads.labels().indexOf(Label.valueOf(label.name()))]);
            }
            return TextJudge.judge(rules, new TextScores(labels, heads.anyHarm(probabilities), true, "examined"));
        }

        double score(@Nullable Label label, int row) {
            var all = probabilities.get(row);
            return label == null ? heads.anyHarm(all) : all[heads.labels().indexOf(label)];
        }
    }

    /** How many of these texts would not pass. */
    static int held(LabelHeads heads, List<float[]> features, PolicyRules rules) {
        var answers = new Answers(heads, features, rules);
        return (int)
                IntStream.range(0, features.size()).filter(i -> answers.held[i]).count();
    }

    Exam examine(Exam.GreetingCounts greetings) {
        List<Exam.ExamSeries> series = new ArrayList<>();
        series.add(series(null));
        for (var label : Lesson.LEARNED) {
            if (label.isHarm()) {
                var one = series(label);
                if (one.positive() > 0) {
                    series.add(one);
                }
            }
        }
        var harmful = (int) lessons.stream().filter(Lesson::harmful).count();
        return new Exam(
                harmful,
                lessons.size() - harmful,
                series,
                share(rows(null, false), (answers, row) -> answers.rejected[row] ? 1 : 0),
                greetings);
    }

    private Exam.ExamSeries series(@Nullable Label label) {
        var positive = rows(label, true);
        var negative = rows(label, false);
        var all = IntStream.concat(IntStream.of(positive), IntStream.of(negative))
                .sorted()
                .toArray();
        return new Exam.ExamSeries(
                label == null ? Exam.ANY_HARM : label.name(),
                positive.length,
                negative.length,
                both(all, (answers, rows) -> averagePrecision(answers, label, rows)),
                both(all, (answers, rows) -> loss(answers, label, rows)),
                share(positive, (answers, row) -> answers.held[row] ? 1 : 0),
                share(negative, (answers, row) -> answers.held[row] ? 1 : 0));
    }

    private int[] rows(@Nullable Label label, boolean wanted) {
        return IntStream.range(0, lessons.size())
                .filter(i -> {
                    var target = target(label, i);
                    return target != null && target == wanted;
                })
                .toArray();
    }

    private @Nullable Boolean target(@Nullable Label label, int row) {
        var lesson = lessons.get(row);
        return label == null ? Boolean.valueOf(lesson.harmful()) : lesson.target(label);
    }

    private @Nullable Measured share(int[] rows, ToDoubleBiFunction<Answers, Integer> hit) {
        return both(
                rows,
                (answers, drawn) -> IntStream.of(drawn)
                        .mapToDouble(row -> hit.applyAsDouble(answers, row))
                        .average()
                        .orElse(Double.NaN));
    }

    private @Nullable Measured both(int[] rows, ToDoubleBiFunction<Answers, int[]> figure) {
        return Measured.of(rows.length, seed, sample -> {
            var drawn = IntStream.of(sample).map(i -> rows[i]).toArray();
            return new double[] {figure.applyAsDouble(before, drawn), figure.applyAsDouble(after, drawn)};
        });
    }

    private boolean isPositive(@Nullable Label label, int row) {
        return Boolean.TRUE.equals(target(label, row));
    }

    private double loss(Answers answers, @Nullable Label label, int[] rows) {
        double[] sums = new double[2];
        int[] counts = new int[2];
        for (int row : rows) {
            double score = Math.clamp(answers.score(label, row), SURE, 1 - SURE);
            int side = isPositive(label, row) ? 1 : 0;
            sums[side] -= StrictMath.log(side == 1 ? score : 1 - score);
            counts[side]++;
        }
        return (sums[0] / counts[0] + sums[1] / counts[1]) / 2;
    }

    /** Step-wise area under the curve of precision over recall, equal scores taken together; NaN unless both classes occur. */
    private double averagePrecision(Answers answers, @Nullable Label label, int[] rows) {
        var order = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> -answers.score(label, row)))
                .toList();
        long positives =
                IntStream.of(rows).filter(row -> isPositive(label, row)).count();
        if (positives == 0 || positives == rows.length) {
            return Double.NaN;
        }
        double area = 0;
        int hits = 0;
        int counted = 0;
        for (int i = 0; i < order.size(); i++) {
            hits += isPositive(label, order.get(i)) ? 1 : 0;
            boolean tied = i + 1 < order.size()
                    && answers.score(label, order.get(i + 1)) == answers.score(label, order.get(i));
            if (!tied) {
                area += (hits - counted) / (double) positives * hits / (i + 1);
                counted = hits;
            }
        }
        return area;
    }
}
