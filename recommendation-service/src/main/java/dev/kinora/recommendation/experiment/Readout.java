package dev.kinora.recommendation.experiment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an experiment has shown so far.
 *
 * @param variants in the order of the definition, the control first
 */
record Readout(
        Instant readAt, List<VariantFigures> variants, SampleRatioCheck sampleRatio, List<GuardrailCheck> guardrails) {

    /**
     * The figures of a variant.
     *
     * @param viewers those who got a slot
     * @param creators number of creators with a slot
     * @param creatorShare the same as a share of all creators with a listed video, 0 to 1
     * @param gini inequality of slots among creators with one, 0 (all the same) to 1
     */
    record VariantFigures(
            String variant,
            long viewers,
            long slots,
            List<Figure> figures,
            int creators,
            double creatorShare,
            double gini) {}

    /**
     * An outcome of a variant.
     *
     * @param mean over viewers; 0 without any
     * @param difference to the control; null for the control itself
     */
    record Figure(Outcome outcome, double mean, @Nullable Difference difference) {}

    /**
     * A difference with its confidence sequence, which holds however often it is looked at.
     *
     * @param low null, as is {@code high}, as long as there are too few viewers to tell, or all of a variant are alike
     */
    record Difference(
            double value, @Nullable Double low, @Nullable Double high) {}

    /**
     * Whether viewers are drawn in proportion to the shares.
     *
     * @param pValue chance, at most, to ever see something that unlikely
     * @param mismatch whether no difference can be trusted
     */
    record SampleRatioCheck(double pValue, boolean mismatch) {}

    /**
     * A guardrail for a variant.
     *
     * @param state {@code HELD} beyond doubt, {@code OPEN}, or {@code BROKEN} beyond doubt
     */
    record GuardrailCheck(Guardrail guardrail, String variant, GuardrailState state) {}

    enum GuardrailState {
        HELD,
        OPEN,
        BROKEN
    }
}
