package dev.kinora.recommenderevaluation;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.evaluation.ArmResult;
import dev.kinora.recommender.evaluation.Evaluation;
import dev.kinora.recommender.evaluation.Metric;
import dev.kinora.recommender.evaluation.Split;
import dev.kinora.recommender.evaluation.SplitMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Cuts a data set at several instants, each time to foretell what follows from all that was before, and takes the cases of all
 * cuts together: one cut alone depends on what was popular in its days.
 */
final class Rolling {

    private static final int FIRST = 5;
    private static final int PARTS = 10;

    private final List<Split> splits;
    private final List<List<ArmResult>> byArm = new ArrayList<>();

    Rolling(Dataset all) {
        splits = IntStream.range(FIRST, PARTS).mapToObj(cut -> split(all, cut)).toList();
    }

    private static Split split(Dataset all, int cut) {
        var rows = all.interactions();
        var end = rows.size() * (cut + 1) / PARTS;
        var known = all.with(rows.select(IntStream.range(0, end).toArray()));
        return SplitMethod.at(rows.time(rows.size() * cut / PARTS), known);
    }

    /** Tunes each arm on what is known at each cut, and measures it on what follows. */
    Rolling measure(List<ArmDefinition> arms, Consumer<String> progress) {
        arms.forEach(arm -> byArm.add(new ArrayList<>()));
        for (var split : splits) {
            var evaluation = new Evaluation(split, SplitMethod.TIME);
            for (var number = 0; number < arms.size(); number++) {
                progress.accept(arms.get(number).name());
                byArm.get(number).add(evaluation.measure(evaluation.tune(arms.get(number))));
            }
        }
        return this;
    }

    String markdown() {
        var header = new ArrayList<>(List.of("arm", "ndcg@10"));
        IntStream.range(FIRST, PARTS).forEach(cut -> header.add(cut * 100 / PARTS + " %"));
        var table = new MarkdownTable(header);
        for (var results : byArm) {
            var row = new ArrayList<>(List.of(
                    results.getFirst().arm(),
                    Report.withInterval(ArmResult.together(results).mean(Metric.NDCG_10))));
            results.forEach(result -> row.add(Report.number(result.mean(Metric.NDCG_10))));
            table.add(row);
        }
        return "Split `rolling`: of each tenth of all interactions from the sixth on, what is foretold from those before; %s users.%n%n"
                        .formatted(splits.stream()
                                .map(split -> "%,d".formatted(split.cases().size()))
                                .reduce((some, one) -> some + ", " + one)
                                .orElse("0"))
                + table.markdown()
                + "\nNDCG@10 beyond the baselines, paired by user and cut, with 95 % intervals:\n\n"
                + Report.gains(byArm.stream().map(ArmResult::together).toList()).markdown();
    }
}
