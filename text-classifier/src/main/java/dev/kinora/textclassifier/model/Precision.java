package dev.kinora.textclassifier.model;

/** The precision of the weights of the large matrices; everything else is always 32-bit. */
public enum Precision {
    /** 32-bit weights: the results of Hugging Face transformers, to 1e-4. */
    FULL,
    /**
     * 16-bit weights and 32-bit sums: half the memory traffic, which dominates for short comments. Probabilities
     * differ by less than 1e-3, and a checkpoint published in F16 loses nothing.
     */
    HALF,
    /**
     * 8-bit weights, one scale per output, and 8-bit activations, one scale per call: fastest, at a cost in accuracy
     * that has to be measured for each checkpoint. Results depend slightly on the other texts of the batch.
     */
    INT8,
    /** bfloat16 weights and activations: useful only on processors that multiply them natively (AVX-512 BF16, AMX). */
    BFLOAT16
}
