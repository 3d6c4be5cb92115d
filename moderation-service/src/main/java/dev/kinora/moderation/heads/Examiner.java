package dev.kinora.moderation.heads;

import dev.kinora.moderation.assessment.TextJudge;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.LabelHeads;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
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
                both(all, answers -> averagePrecision(answers, label, all)),
                both(all, answers -> loss(answers, label, all)),
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
        return both(rows, answers -> {
            var hits = IntStream.of(rows)
                    .mapToDouble(row -> hit.applyAsDouble(answers, row))
                    .toArray();
            return times -> {
                double sum = 0;
                int count = 0;
                for (int i = 0; i < hits.length; i++) {
                    sum += times[i] * hits[i];
                    count += times[i];
                }
                return sum / count;
            };
        });
    }

    /** Measures both heads; the figure gets how often each of the rows counts. */
    private @Nullable Measured both(int[] rows, Function<Answers, ToDoubleFunction<int[]>> figure) {
        var ofBefore = figure.apply(before);
        var ofAfter = figure.apply(after);
        return Measured.of(
                rows.length, seed, times -> new double[] {ofBefore.applyAsDouble(times), ofAfter.applyAsDouble(times)});
    }

    private boolean isPositive(@Nullable Label label, int row) {
        return Boolean.TRUE.equals(target(label, row));
    }

    private ToDoubleFunction<int[]> loss(Answers answers, @Nullable Label label, int[] rows) {
        var losses = new double[rows.length];
        var sides = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double score = Math.clamp(answers.score(label, rows[i]), SURE, 1 - SURE);
            sides[i] = isPositive(label, rows[i]) ? 1 : 0;
            losses[i] = -StrictMath.log(sides[i] == 1 ? score : 1 - score);
        }
        return times -> {
            var sums = new double[2];
            var counts = new int[2];
            for (int i = 0; i < losses.length; i++) {
                sums[sides[i]] += times[i] * losses[i];
                counts[sides[i]] += times[i];
            }
            return (sums[0] / counts[0] + sums[1] / counts[1]) / 2;
        };
    }

    /** Step-wise area under the curve of precision over recall, equal scores taken together; NaN unless both classes occur. */
    private ToDoubleFunction<int[]> averagePrecision(Answers answers, @Nullable Label label, int[] rows) {
        var order = IntStream.range(0, rows.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -answers.score(label, rows[i])))
                .mapToInt(Integer::intValue)
                .toArray();
        var positive = new boolean[order.length];
        var last = new boolean[order.length];
        for (int i = 0; i < order.length; i++) {
            positive[i] = isPositive(label, rows[order[i]]);
            last[i] = i + 1 == order.length
                    || answers.score(label, rows[order[i]]) != answers.score(label, rows[order[i + 1]]);
        }
        return times -> area(order, positive, last, times);
    }

    private static double area(int[] order, boolean[] positive, boolean[] last, int[] times) {
        double area = 0;
        int seen = 0;
        int hits = 0;
        int counted = 0;
        for (int i = 0; i < order.length; i++) {
            seen += times[order[i]];
            hits += positive[i] ? times[order[i]] : 0;
            if (last[i] && hits > counted) {
                area += (hits - counted) * (double) hits / seen;
                counted = hits;
            }
        }
        return hits == 0 || hits == seen ? Double.NaN : area / hits;
    }
}
