package dev.kinora.textclassifier;

/**
 * The language that a text seems to be in.
 *
 * @param language BCP 47; {@code und} if it cannot be told, as of most short texts
 * @param confidence how sure the detector is, 0 to 1; 0 if it cannot be told
 */
public record LanguageGuess(String language, double confidence) {

    public static final LanguageGuess UNDECIDED = new LanguageGuess("und", 0);
}
