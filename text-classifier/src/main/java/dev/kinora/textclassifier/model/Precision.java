package dev.kinora.textclassifier.model;

/** How the weights of the large matrices are kept and multiplied; everything else is 32-bit in each case. */
public enum Precision {
    /** 32-bit weights: the same figures as Hugging Face transformers, to 1e-4. */
    FULL,
    /**
     * 16-bit weights and 32-bit sums: half the memory traffic, which is what a short comment waits for. Probabilities
     * differ by less than 1e-3, and a checkpoint published in F16 loses nothing.
     */
    HALF,
    /**
     * 8-bit weights, one scale per output, and 8-bit activations, one scale per call: fastest, at a cost in accuracy
     * that has to be measured for each checkpoint. An answer depends a little on the texts beside it.
     */
    INT8,
    /** bfloat16 weights and activations: of use only where the processor multiplies them itself (AVX-512 BF16, AMX). */
    BFLOAT16
}
