package dev.kinora.moderation.text;

import java.lang.Character.UnicodeScript;

/** Checks by the script of its letters whether the text model, which was trained on English, can judge a text. */
public final class WritingSystem {

    private static final double MOSTLY = 0.8;

    private WritingSystem() {}

    /** Whether a text has no unpaired surrogate. */
    public static boolean isValid(String text) {
        return text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    }

    /**
     * Whether at least 80 % of the letters are Latin. A text without letters, such as an emoji or a number, is
     * readable; a text with an unpaired surrogate is not.
     */
    public static boolean isReadable(String text) {
        if (!isValid(text)) {
            return false;
        }
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN)
                .count();
        return letters == 0 || latin >= MOSTLY * letters;
    }
}
