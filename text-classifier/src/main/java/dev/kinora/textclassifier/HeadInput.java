package dev.kinora.textclassifier;

/**
 * What the heads of a model read of a text.
 *
 * @param features the input of the last layer, {@link LabelHeads#dimension()} numbers. Not copied
 * @param readable as {@link Scores#readable()}
 * @param language of the text
 */
@SuppressWarnings("ArrayRecordComponent")
public record HeadInput(float[] features, boolean readable, LanguageGuess language) {}
