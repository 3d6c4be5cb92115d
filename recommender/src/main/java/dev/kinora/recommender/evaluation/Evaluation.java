package dev.kinora.recommender.evaluation;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.pipeline.Pipeline;
import java.util.BitSet;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;

/** Trains arms on the past of a split and ranks for each of its cases. */
public final class Evaluation {

    private final Split split;
    private final Split inner;
    private final FeatureTraining training;

    /** Evaluates on this split; weights are tuned on the past of it, split in the same way. */
    public Evaluation(Split split, SplitMethod method) {
        this.split = split;
        this.inner = method.split(split.past());
        this.training = new FeatureTraining(split.past(), split.now());
    }

    /** Tunes the weights of an arm, if it wants that, on what is known. */
    public ArmDefinition tune(ArmDefinition arm) {
        return tune(arm, part -> {});
    }

    /**
     * Tunes the weights of an arm, if it wants that, on what is known.
     *
     * @param progress hears which share is done, 0 to 1
     */
    public ArmDefinition tune(ArmDefinition arm, DoubleConsumer progress) {
        return arm.tuned() ? Tuning.tune(arm, inner, progress) : arm;
    }

    /** Trains and measures an arm. */
    public ArmResult measure(ArmDefinition arm) {
        return measure(arm.name(), training.train(arm, viewer -> split.candidates()));
    }

    /** Measures an arm with links that were learned elsewhere from the past of the split. */
    public ArmResult measure(ArmModel model) {
        return measure(
                model.arm().name(), training.with(model.links()).train(model.arm(), viewer -> split.candidates()));
    }

    /** Measures an arm over those items only that a feed finds worth a score. */
    public ArmResult measureRetrieved(ArmDefinition arm) {
        var retrieval = training.retrieval(arm).evenOfFew();
        var offered = new BitSet();
        IntStream.of(split.candidates()).forEach(offered::set);
        return measure(
                arm.name(),
                training.train(
                        arm,
                        viewer -> IntStream.of(retrieval.candidates(viewer))
                                .filter(offered::get)
                                .toArray()));
    }

    private ArmResult measure(String name, Pipeline pipeline) {
        var cases = split.cases();
        var ranked = IntStream.range(0, cases.size())
                .parallel()
                .mapToObj(index -> Ranked.of(cases.get(index), pipeline))
                .toList();
        return ArmResult.of(
                name,
                ranked.stream().map(Ranked::items).toList(),
                cases.stream().map(Split.Case::wanted).toList(),
                ranked.stream().mapToDouble(Ranked::auc).toArray());
    }
}
