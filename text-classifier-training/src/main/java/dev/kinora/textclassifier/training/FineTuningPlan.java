package dev.kinora.textclassifier.training;

import java.util.List;

/**
 * How an encoder is fine-tuned.
 *
 * @param name of the stage, for progress and saved states
 * @param firstLayer the lowest layer that changes
 * @param rank of the low-rank changes
 * @param parts the matrices of each layer that change, such as {@code attention.q_lin}
 * @param learningRate of the changes at the top of the schedule
 * @param headRate of the head at the top of the schedule
 * @param epochs passes over the rows
 * @param batch rows per step
 * @param longest word pieces of a row that are read
 */
record FineTuningPlan(
        String name,
        int firstLayer,
        int rank,
        List<String> parts,
        double learningRate,
        double headRate,
        int epochs,
        int batch,
        int longest) {

    /** Share of states that is left out at random in training. */
    static final float DROPOUT = 0.1f;

    /** What a change is multiplied with (alpha / rank of the paper). */
    static final float SCALE = 2;

    private static final List<String> PARTS = List.of(
            "attention.q_lin", "attention.k_lin", "attention.v_lin", "attention.out_lin", "ffn.lin1", "ffn.lin2");

    FineTuningPlan {
        parts = List.copyOf(parts);
    }

    /** Learns from rows of other collections what harm looks like in short texts. */
    static FineTuningPlan external() {
        return new FineTuningPlan("external", 0, 16, PARTS, 5e-4, 1e-3, 1, 32, 64);
    }

    /** Learns the labels themselves, in the upper third of the encoder. */
    static FineTuningPlan labels() {
        return new FineTuningPlan("labels", 8, 16, PARTS, 4e-4, 2e-4, 3, 16, 192);
    }
}
