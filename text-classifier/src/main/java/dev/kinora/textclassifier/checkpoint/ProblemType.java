package dev.kinora.textclassifier.checkpoint;

/** How logits become probabilities. */
public enum ProblemType {
    /** Labels exclude each other: softmax. */
    SINGLE_LABEL,
    /** Each label stands for itself: sigmoid. */
    MULTI_LABEL
}
