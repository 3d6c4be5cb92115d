package dev.kinora.textclassifier.checkpoint;

/** How logits are converted to probabilities. */
public enum ProblemType {
    /** Labels exclude each other: softmax. */
    SINGLE_LABEL,
    /** Labels are independent: sigmoid. */
    MULTI_LABEL
}
