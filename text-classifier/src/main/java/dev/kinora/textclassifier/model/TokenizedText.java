package dev.kinora.textclassifier.model;

/**
 * A tokenized text.
 *
 * @param ids word pieces with the special tokens
 * @param unknown number of pieces that are not in the vocabulary
 * @param cut whether the text was truncated to the longest input
 */
public record TokenizedText(long[] ids, int unknown, boolean cut) {

    public int length() {
        return ids.length;
    }
}
