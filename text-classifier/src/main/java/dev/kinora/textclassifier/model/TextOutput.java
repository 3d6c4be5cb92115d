package dev.kinora.textclassifier.model;

/**
 * What the model says about one text.
 *
 * @param logits one per label, in the checkpoint's order
 * @param probabilities sigmoid or softmax of the logits, as the checkpoint's problem type says
 * @param meanState mean of the last hidden states; empty when only the classification was asked for
 * @param tokens length in word pieces, special tokens included
 * @param unknown how many of them the vocabulary does not have
 * @param cut whether the text was longer than the model reads
 */
public record TextOutput(
        float[] logits, float[] probabilities, float[] meanState, int tokens, int unknown, boolean cut) {}
