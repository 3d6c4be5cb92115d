package dev.kinora.events.video;

/**
 * What the captions of a video say, in all their languages, without times and markup.
 *
 * @param text at most {@value #LONGEST} characters
 * @param cut whether there is more than that: what is missing has to be judged by other means
 */
public record CaptionText(String text, boolean cut) {

    /** The most characters that travel. */
    public static final int LONGEST = 20_000;

    /** As much of this text as travels. */
    public static CaptionText of(String text) {
        return new CaptionText(text, false).shortened(LONGEST);
    }

    /** The beginning, if it is longer than this many characters; no character is cut in two. */
    public CaptionText shortened(int most) {
        if (text.length() <= most) {
            return this;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return new CaptionText(text.substring(0, end), true);
    }
}
