package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.experiment.Readout.Difference;
import dev.kinora.recommendation.experiment.Readout.Figure;
import dev.kinora.recommendation.experiment.Readout.GuardrailCheck;
import dev.kinora.recommendation.experiment.Readout.GuardrailState;
import dev.kinora.recommendation.experiment.Readout.SampleRatioCheck;
import dev.kinora.recommendation.experiment.Readout.VariantFigures;
import dev.kinora.recommendation.experiment.SlotFigures.CreatorSlots;
import dev.kinora.recommendation.experiment.SlotFigures.ViewerFigures;
import dev.kinora.recommender.experiment.Sample;
import dev.kinora.recommender.experiment.SampleRatio;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** What the experiment shows now; reads all of its slots. */
    Readout compute(Experiment experiment, Instant now) {
        var definition = experiment.definition();
        var started = experiment.started();
        if (started == null) {
            return new Readout(now, List.of(), new SampleRatioCheck(1, false), List.of());
        }
        var shown = log.creators(experiment.id(), started.at());
        var gathered = new HashMap<String, Gathered>();
        definition.variants().forEach(variant -> gathered.put(variant.name(), new Gathered()));
        log.forEachViewer(experiment.id(), started.at(), shown, (name, viewer) -> {
            var variant = gathered.get(name);
            if (variant != null) {
                variant.add(viewer);
            }
        });
        var creators = log.allCreators();
        var variants = definition.variants().stream()
                .map(variant -> figures(variant, definition, gathered, shown, creators))
                .toList();
        return new Readout(now, variants, sampleRatio(definition, gathered), guardrails(definition, variants));
    }

    /** The sums of a variant. */
    private static final class Gathered {

        private static final Gathered NOTHING = new Gathered();

        private final Map<Outcome, Sample> samples = new EnumMap<>(Outcome.class);
        private long viewers;
        private long slots;

        private void add(ViewerFigures viewer) {
            viewers++;
            slots += viewer.slots();
            viewer.outcomes()
                    .forEach((outcome, value) ->
                            samples.put(outcome, sample(outcome).plus(value)));
        }

        private Sample sample(Outcome outcome) {
            return samples.getOrDefault(outcome, Sample.EMPTY);
        }
    }

    private static VariantFigures figures(
            Variant variant,
            Definition definition,
            Map<String, Gathered> gathered,
            List<CreatorSlots> shown,
            int creators) {
        var own = gathered.getOrDefault(variant.name(), Gathered.NOTHING);
        var control = gathered.getOrDefault(definition.control().name(), Gathered.NOTHING);
        var figures = new ArrayList<Figure>();
        for (var outcome : Outcome.values()) {
            var mean = own.sample(outcome).mean();
            figures.add(new Figure(
                    outcome,
                    mean,
                    variant.name().equals(definition.control().name())
                            ? null
                            : difference(
                                    outcome, control, own, definition.variants().size() - 1)));
        }
        var counts = shown.stream()
                .filter(one -> one.variant().equals(variant.name()))
                .mapToLong(CreatorSlots::slots)
                .sorted()
                .toArray();
        return new VariantFigures(
                variant.name(),
                own.viewers,
                own.slots,
                figures,
                counts.length,
                creators == 0 ? 0 : Math.min(1, counts.length / (double) creators),
                gini(counts));
    }

    private static Difference difference(Outcome outcome, Gathered control, Gathered own, int compared) {
        var first = control.sample(outcome);
        var second = own.sample(outcome);
        var difference = outcome.test(compared).difference(first, second);
        var known = Math.min(first.count(), second.count()) >= FEWEST_VIEWERS && first.squares() + second.squares() > 0;
        return known
                ? new Difference(difference.value(), difference.low(), difference.high())
                : new Difference(difference.value(), null, null);
    }

    private static SampleRatioCheck sampleRatio(Definition definition, Map<String, Gathered> gathered) {
        var variants = definition.variants();
        var viewers = variants.stream()
                .mapToLong(variant -> gathered.getOrDefault(variant.name(), Gathered.NOTHING).viewers)
                .toArray();
        var shares = variants.stream().mapToDouble(Variant::share).toArray();
        var chance = SampleRatio.pValue(viewers, shares);
        return new SampleRatioCheck(chance, chance < MISMATCH);
    }

    private static List<GuardrailCheck> guardrails(Definition definition, List<VariantFigures> variants) {
        var checks = new ArrayList<GuardrailCheck>();
        for (var guardrail : definition.guardrails()) {
            for (var variant : variants) {
                variant.figures().stream()
                        .filter(figure -> figure.outcome() == guardrail.outcome())
                        .map(Figure::difference)
                        .filter(Objects::nonNull)
                        .forEach(difference -> checks.add(
                                new GuardrailCheck(guardrail, variant.variant(), state(guardrail, difference))));
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

    /** Of sorted counts. */
    private static double gini(long[] counts) {
        var weighted = 0.0;
        var sum = 0.0;
        for (var index = 0; index < counts.length; index++) {
            weighted += (2.0 * (index + 1) - counts.length - 1) * counts[index];
            sum += counts[index];
        }
        return sum == 0 ? 0 : weighted / (sum * counts.length);
    }
}
