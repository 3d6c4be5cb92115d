package dev.kinora.recommenderevaluation;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.evaluation.ArmResult;
import dev.kinora.recommender.evaluation.Estimate;
import dev.kinora.recommender.evaluation.ListQuality;
import dev.kinora.recommender.evaluation.Metric;
import dev.kinora.recommender.evaluation.Slices;
import dev.kinora.recommender.evaluation.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures of all arms as Markdown tables and as JSON. */
final class Report {

    private final Split split;
    private final String method;
    private final ListQuality quality;
    private final Slices slices;
    private final List<ArmDefinition> arms = new ArrayList<>();
    private final List<ArmResult> results = new ArrayList<>();

    Report(Split split, String method) {
        this.split = split;
        this.method = method;
        this.quality = new ListQuality(split);
        this.slices = new Slices(split);
    }

    Split split() {
        return split;
    }

    void add(ArmDefinition arm, ArmResult result) {
        arms.add(arm);
        results.add(result);
    }

    String markdown() {
        return "Split `%s`: %,d interactions are known, %,d items are candidates, something is to be foretold of %,d users.%n%n"
                        .formatted(
                                method,
                                split.past().interactions().size(),
                                split.candidates().length,
                                split.cases().size())
                + figures().markdown()
                + "\nNDCG@10 beyond the baselines, paired by user, with 95 % intervals:\n\n"
                + gains(results).markdown()
                + "\nNDCG@10 by the number of likes that are known of a user, and recall@50 of items with fewer than five likes:\n\n"
                + slices().markdown()
                + "\nWeights, tuned on a split of what is known:\n\n"
                + arms.stream()
                        .filter(ArmDefinition::tuned)
                        .map(Report::weights)
                        .collect(Collectors.joining());
    }

    private MarkdownTable figures() {
        var header = new ArrayList<>(List.of("arm"));
        for (var metric : Metric.values()) {
            header.add(metric.key());
        }
        header.addAll(List.of("coverage@10", "Gini@10", "novelty@10, bits", "miscalibration@10, nats"));
        var hidden = results.stream().anyMatch(result -> result.usersWhoHid() > 0);
        if (hidden) {
            header.add("AUC of likes over hides");
        }
        var table = new MarkdownTable(header);
        for (var result : results) {
            var row = new ArrayList<>(List.of(result.arm()));
            for (var metric : Metric.values()) {
                var mean = result.mean(metric);
                row.add(metric == Metric.NDCG_10 ? withInterval(mean) : number(mean));
            }
            quality.of(result).values().forEach(value -> row.add(number(value)));
            if (hidden) {
                row.add(withInterval(result.auc()));
            }
            table.add(row);
        }
        return table;
    }

    static MarkdownTable gains(List<ArmResult> results) {
        var header = new ArrayList<>(List.of("arm"));
        baselines(results).forEach(baseline -> header.add("over " + baseline.arm()));
        var table = new MarkdownTable(header);
        for (var result : results) {
            var row = new ArrayList<>(List.of(result.arm()));
            for (var baseline : baselines(results)) {
                row.add(baseline == result ? "" : signed(result.gainOver(baseline, Metric.NDCG_10)));
            }
            table.add(row);
        }
        return table;
    }

    private MarkdownTable slices() {
        var parts = slices.byLikes();
        var header = new ArrayList<>(List.of("arm"));
        parts.forEach((name, cases) -> header.add("%s (%,d users)".formatted(name, cases.length)));
        header.add("rare items");
        var table = new MarkdownTable(header);
        for (var result : results) {
            var row = new ArrayList<>(List.of(result.arm()));
            parts.values()
                    .forEach(cases -> row.add(cases.length == 0 ? "" : number(result.mean(Metric.NDCG_10, cases))));
            row.add(number(slices.recallOfRare(result)));
            table.add(row);
        }
        return table;
    }

    String json() {
        var document = new LinkedHashMap<String, Object>();
        document.put("split", method);
        document.put("interactions", split.past().interactions().size());
        document.put("candidates", split.candidates().length);
        document.put("users", split.cases().size());
        var described = new ArrayList<Map<String, Object>>();
        for (var index = 0; index < results.size(); index++) {
            described.add(describe(arms.get(index), results.get(index)));
        }
        document.put("arms", described);
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document);
    }

    private Map<String, Object> describe(ArmDefinition arm, ArmResult result) {
        var metrics = new LinkedHashMap<String, Estimate>();
        for (var metric : Metric.values()) {
            metrics.put(metric.key(), result.mean(metric));
        }
        metrics.putAll(quality.of(result));
        if (result.usersWhoHid() > 0) {
            metrics.put("auc of likes over hides", result.auc());
        }
        metrics.put("recall@50 of rare items", slices.recallOfRare(result));
        slices.byLikes().forEach((name, cases) -> {
            if (cases.length > 0) {
                metrics.put("ndcg@10, likes known: " + name, result.mean(Metric.NDCG_10, cases));
            }
        });
        var gains = new LinkedHashMap<String, Estimate>();
        for (var baseline : baselines(results)) {
            if (baseline != result) {
                gains.put(baseline.arm(), result.gainOver(baseline, Metric.NDCG_10));
            }
        }
        var weights = new LinkedHashMap<String, Double>();
        arm.parts().forEach(part -> weights.put(part.name(), part.weight()));
        var described = new LinkedHashMap<String, Object>();
        described.put("arm", result.arm());
        described.put("weights", weights);
        described.put("metrics", metrics);
        described.put("ndcg@10 gain over", gains);
        return described;
    }

    private static List<ArmResult> baselines(List<ArmResult> results) {
        return results.stream()
                .filter(result ->
                        Arms.BASELINES.stream().anyMatch(arm -> arm.name().equals(result.arm())))
                .toList();
    }

    private static String weights(ArmDefinition arm) {
        return arm.parts().stream()
                .map(part -> "%s %s".formatted(part.name(), part.weight()))
                .collect(Collectors.joining(", ", "- `" + arm.name() + "`: ", "\n"));
    }

    static String number(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f", estimate.value());
    }

    static String withInterval(Estimate estimate) {
        return String.format(Locale.ROOT, "%.3f (%.3f to %.3f)", estimate.value(), estimate.low(), estimate.high());
    }

    private static String signed(Estimate estimate) {
        return String.format(Locale.ROOT, "%+.4f (%+.4f to %+.4f)", estimate.value(), estimate.low(), estimate.high());
    }
}
