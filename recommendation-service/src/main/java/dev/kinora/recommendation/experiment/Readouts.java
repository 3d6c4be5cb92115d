package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.experiment.Readout.Difference;
import dev.kinora.recommendation.experiment.Readout.Figure;
import dev.kinora.recommendation.experiment.Readout.GuardrailCheck;
import dev.kinora.recommendation.experiment.Readout.GuardrailState;
import dev.kinora.recommendation.experiment.Readout.SampleRatioCheck;
import dev.kinora.recommendation.experiment.Readout.VariantFigures;
import dev.kinora.recommendation.experiment.SlotFigures.Shown;
import dev.kinora.recommendation.experiment.SlotFigures.VariantSums;
import dev.kinora.recommender.experiment.SampleRatio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Compares the variants of an experiment by what is logged. */
@Component
class Readouts {

    /** Intervals rest on the normal distribution of means; with fewer viewers they say nothing. */
    static final int FEWEST_VIEWERS = 50;

    private static final double MISMATCH = 0.001;

    private final SlotFigures log;

    Readouts(SlotFigures log) {
        this.log = log;
    }

    /** What an experiment shows of which nothing is known. */
    static Readout nothing(Instant now) {
        return new Readout(now, List.of(), new SampleRatioCheck(1, false), List.of());
    }

    /** What the experiment shows now; reads all of its slots. */
    Readout compute(Experiment experiment, Instant now) {
        var definition = experiment.definition();
        var started = experiment.started();
        if (started == null) {
            return nothing(now);
        }
        var shown = log.shown(experiment.id(), started.at());
        var sums = log.sums(experiment.id(), started.at());
        var creators = log.allCreators();
        var variants = definition.variants().stream()
                .map(variant -> figures(variant, definition, sums, shown, creators))
                .toList();
        return new Readout(now, variants, sampleRatio(definition, sums), guardrails(definition, sums));
    }

    private static VariantFigures figures(
            Variant variant, Definition definition, Map<String, VariantSums> sums, List<Shown> shown, int allCreators) {
        var own = of(sums, variant);
        var isControl = variant.equals(definition.control());
        var figures = new ArrayList<Figure>();
        for (var outcome : Outcome.values()) {
            var difference = isControl ? null : difference(outcome, definition, sums, variant, 1);
            figures.add(new Figure(outcome, own.sample(outcome).mean(), difference));
        }
        var ownShown = shown.stream()
                .filter(one -> one.variant().equals(variant.name()))
                .toList();
        var creators = ownShown.stream().mapToLong(Shown::creators).sum();
        return new VariantFigures(
                variant.name(),
                own.viewers(),
                own.slots(),
                figures,
                Math.toIntExact(creators),
                allCreators == 0 ? 0 : Math.min(1, creators / (double) allCreators),
                gini(ownShown, creators));
    }

    private static VariantSums of(Map<String, VariantSums> sums, Variant variant) {
        return sums.getOrDefault(variant.name(), VariantSums.NOTHING);
    }

    /** The difference of a variant to the control, one of so many that are decided by. */
    private static Difference difference(
            Outcome outcome, Definition definition, Map<String, VariantSums> sums, Variant variant, int decided) {
        var first = of(sums, definition.control()).sample(outcome);
        var second = of(sums, variant).sample(outcome);
        var compared = definition.variants().size() - 1;
        var difference = outcome.test(compared * decided).difference(first, second);
        // Where all viewers are alike in a variant, nothing is known yet of how much they vary.
        var known = Math.min(first.count(), second.count()) >= FEWEST_VIEWERS
                && first.squares() > 0
                && second.squares() > 0;
        return known
                ? new Difference(difference.value(), difference.low(), difference.high())
                : new Difference(difference.value(), null, null);
    }

    private static SampleRatioCheck sampleRatio(Definition definition, Map<String, VariantSums> sums) {
        var variants = definition.variants();
        var viewers = variants.stream()
                .mapToLong(variant -> of(sums, variant).viewers())
                .toArray();
        var shares = variants.stream().mapToDouble(Variant::share).toArray();
        var chance = SampleRatio.pValue(viewers, shares);
        return new SampleRatioCheck(chance, chance < MISMATCH);
    }

    /** An experiment is stopped by any of its guardrails; the level is therefore divided among them, too. */
    private static List<GuardrailCheck> guardrails(Definition definition, Map<String, VariantSums> sums) {
        var guardrails = definition.guardrails();
        var checks = new ArrayList<GuardrailCheck>();
        for (var guardrail : guardrails) {
            for (var variant : definition.variants()) {
                if (!variant.equals(definition.control())) {
                    var difference = difference(guardrail.outcome(), definition, sums, variant, guardrails.size());
                    checks.add(new GuardrailCheck(guardrail, variant.name(), state(guardrail, difference)));
                }
            }
        }
        return checks;
    }

    private static GuardrailState state(Guardrail guardrail, Difference difference) {
        var low = difference.low();
        var high = difference.high();
        if (low == null || high == null) {
            return GuardrailState.OPEN;
        }
        return guardrail.isBroken(low, high)
                ? GuardrailState.BROKEN
                : guardrail.isHeld(low, high) ? GuardrailState.HELD : GuardrailState.OPEN;
    }

    /** Of so many creators, those with the fewest slots first. */
    private static double gini(List<Shown> shown, long creators) {
        var weighted = 0.0;
        var sum = 0.0;
        var before = 0L;
        for (var group : shown) {
            weighted += (2.0 * before + group.creators() - creators) * group.creators() * group.slots();
            sum += group.creators() * (double) group.slots();
            before += group.creators();
        }
        return sum == 0 ? 0 : weighted / (sum * creators);
    }
}
