package dev.kinora.textclassifier;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Latin letters for letters of other scripts that look like them (Unicode Technical Standard 39, by ICU).
 *
 * <p>Safe for use by several threads.
 */
public final class Confusables {

    private static final int NONE = -1;

    private final SpoofChecker checker =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private final Map<String, Integer> latin = new HashMap<>();
    private final Map<Integer, Integer> known = new ConcurrentHashMap<>();

    public Confusables() {
        for (int letter = 'A'; letter <= 'z'; letter++) {
            if (Character.isLetter(letter)) {
                latin.put(skeleton(letter), letter);
            }
        }
    }

    /** The ASCII letter that a letter looks like; the letter itself if it is Latin or looks like none. */
    public int latin(int letter) {
        if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
            return letter;
        }
        int found = known.computeIfAbsent(letter, this::find);
        if (found == NONE) {
            return letter;
        }
        return Character.isUpperCase(letter) ? Character.toUpperCase(found) : Character.toLowerCase(found);
    }

    /** Lower-case letters may look different although the capital ones look alike. */
    private int find(int letter) {
        int upper = Character.toUpperCase(letter);
        return latin.getOrDefault(skeleton(letter), latin.getOrDefault(skeleton(upper), NONE));
    }

    private String skeleton(int letter) {
        return checker.getSkeleton(Character.toString(letter));
    }
}
