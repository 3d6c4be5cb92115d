package dev.kinora.textclassifier.model;

/**
 * One text as the model reads it.
 *
 * @param ids word pieces with the special tokens
 * @param unknown how many of them the vocabulary does not have
 * @param cut whether the text was longer than the model reads
 */
public record TokenizedText(long[] ids, int unknown, boolean cut) {

    public int length() {
        return ids.length;
    }
}
