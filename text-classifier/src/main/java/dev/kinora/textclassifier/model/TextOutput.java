package dev.kinora.textclassifier.model;

/**
 * The output for one text.
 *
 * @param logits one per label, in the checkpoint's order
 * @param probabilities sigmoid or softmax of the logits, by the problem type of the checkpoint
 * @param meanState mean of the last hidden states; may be empty if only the classification was requested
 * @param headInput what the last layer reads: the logits are a linear function of it
 * @param tokens length in word pieces, special tokens included
 * @param unknown number of pieces that are not in the vocabulary
 * @param cut whether the text was truncated to the longest input
 */
public record TextOutput(
        float[] logits,
        float[] probabilities,
        float[] meanState,
        float[] headInput,
        int tokens,
        int unknown,
        boolean cut) {}
