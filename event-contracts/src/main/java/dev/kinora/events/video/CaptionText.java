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
        if (text.length() <= LONGEST) {
            return new CaptionText(text, false);
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return new CaptionText(text.substring(0, end), true);
    }
}
