package dev.kinora.moderation.lab;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.evaluation.HumanLabel;
import dev.kinora.moderation.evaluation.HumanLabels;
import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.verification.ReadVerdict;
import dev.kinora.moderation.verification.StoredVerdicts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Counts the newest scores of each series. */
@Component
class ScoreDistributions {

    /** Of each kind of content. */
    private static final int NEWEST = 500;

    private static final int BINS = 20;

    private final HumanLabels labels;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    ScoreDistributions(HumanLabels labels, Policies policies, JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.labels = labels;
        this.policies = policies;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The counts of a bin. */
    private static final class Counted {
        private long harmful;
        private long harmless;
        private long undecided;
    }

    @Transactional(readOnly = true)
    List<ScoreDistribution> newest(String policyId) {
        var rules = policies.newest(policyId).rules();
        Map<ScoreSeries, Counted[]> counts = new HashMap<>();
        for (var kind : ContentKind.values()) {
            var page = new StoredVerdicts(jdbc, json).newest(kind, clock.instant(), null, NEWEST);
            var decided = labels.of(page.stream().map(ReadVerdict::id).toList());
            page.forEach(row -> add(row, decided.get(row.id()), counts));
        }
        return ScoreSeries.all().stream()
                .map(series -> distribution(series, rules, counts.get(series)))
                .toList();
    }

    private static void add(ReadVerdict row, @Nullable HumanLabel label, Map<ScoreSeries, Counted[]> counts) {
        if (row.stored() == null) {
            return;
        }
        ScoreSeries.scores(row.stored().assessment()).forEach((series, score) -> {
            var bin = counts.computeIfAbsent(series, key -> empty())[(int) Math.min(BINS - 1, score * BINS)];
            if (label == null) {
                bin.undecided++;
            } else if (label.harmful()) {
                bin.harmful++;
            } else {
                bin.harmless++;
            }
        });
    }

    private static Counted[] empty() {
        var bins = new Counted[BINS];
        for (int i = 0; i < BINS; i++) {
            bins[i] = new Counted();
        }
        return bins;
    }

    private static ScoreDistribution distribution(ScoreSeries series, PolicyRules rules, Counted @Nullable [] counted) {
        List<ScoreDistribution.Bin> bins = new ArrayList<>();
        for (int i = 0; counted != null && i < BINS; i++) {
            bins.add(new ScoreDistribution.Bin(
                    i / (double) BINS,
                    (i + 1) / (double) BINS,
                    counted[i].harmful,
                    counted[i].harmless,
                    counted[i].undecided));
        }
        return new ScoreDistribution(series.words(), series.thresholds(rules), bins);
    }
}
