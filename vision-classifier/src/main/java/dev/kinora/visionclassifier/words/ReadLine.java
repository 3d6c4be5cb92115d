package dev.kinora.visionclassifier.words;

/**
 * A line of text that was read in a picture.
 *
 * @param text its words with a space between them
 * @param confidence how sure the reader is of them in the mean, 0 to 1
 * @param left where it is in the picture, in pixels; it may be turned within these bounds
 */
public record ReadLine(String text, double confidence, int left, int top, int right, int bottom) {}
