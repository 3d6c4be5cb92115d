package dev.kinora.textclassifier.training;

import java.util.List;

/**
 * How an encoder is fine-tuned.
 *
 * @param name name of the stage, for progress and saved states
 * @param firstLayer the lowest layer that changes
 * @param rank rank of the changes
 * @param parts the matrices of each layer that change, such as {@code attention.q_lin}
 * @param learningRate peak learning rate of the changes
 * @param headRate peak learning rate of the head
 * @param epochs passes over the rows
 * @param batch rows per step
 * @param longest most word pieces per row
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

    /** Dropout probability in training. */
    static final float DROPOUT = 0.1f;

    /** Factor of a change (alpha / rank in the paper). */
    static final float SCALE = 2;

    private static final List<String> PARTS = List.of(
            "attention.q_lin", "attention.k_lin", "attention.v_lin", "attention.out_lin", "ffn.lin1", "ffn.lin2");

    FineTuningPlan {
        parts = List.copyOf(parts);
    }

    /** Learns from other collections to recognize harm in short texts. */
    static FineTuningPlan external() {
        return new FineTuningPlan("external", 0, 16, PARTS, 5e-4, 1e-3, 1, 32, 64);
    }

    /** Learns the labels themselves, in the upper third of the encoder. */
    static FineTuningPlan labels() {
        return new FineTuningPlan("labels", 8, 16, PARTS, 4e-4, 2e-4, 3, 16, 192);
    }
}
