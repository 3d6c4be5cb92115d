package dev.kinora.events.video;

/**
 * The text of the captions of a video in all languages, without times and markup.
 *
 * @param text at most {@value #LONGEST} characters
 * @param cut whether the text was truncated; the rest has to be judged by other means
 */
public record CaptionText(String text, boolean cut) {

    /** The largest number of characters in an event. */
    public static final int LONGEST = 20_000;

    /** The text, truncated to {@value #LONGEST} characters. */
    public static CaptionText of(String text) {
        return new CaptionText(text, false).shortened(LONGEST);
    }

    /** The text, truncated to this many characters; surrogate pairs are not split. */
    public CaptionText shortened(int most) {
        if (text.length() <= most) {
            return this;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return new CaptionText(text.substring(0, end), true);
    }
}
