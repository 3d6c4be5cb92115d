package dev.kinora.moderation.text;

import java.lang.Character.UnicodeScript;

/** Tells whether the text model, which reads English, can be believed about a text: a look at its letters. */
public final class WritingSystem {

    private static final double MOSTLY = 0.8;

    private WritingSystem() {}

    /**
     * Whether most letters are Latin. A text without letters, such as an emoji or a number, is readable; one with half of a
     * surrogate pair is broken and is not.
     */
    public static boolean isReadable(String text) {
        if (text.codePoints().anyMatch(c -> Character.getType(c) == Character.SURROGATE)) {
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
