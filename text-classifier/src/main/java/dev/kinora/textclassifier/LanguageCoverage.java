package dev.kinora.textclassifier;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import dev.kinora.textclassifier.Written.Cover;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells whether a model reads a text, by the languages that it was trained on and by their scripts. */
public final class LanguageCoverage {

    /** The share of the letters that must be of known scripts: names in another script do not spoil a sentence. */
    private static final double MOSTLY = 0.8;

    private final Set<String> languages;
    private final Set<Integer> scripts;

    /**
     * Creates the coverage of a model.
     *
     * @param languages BCP 47, such as {@code en}; the region does not matter
     * @throws IllegalArgumentException if one of them is none
     */
    public LanguageCoverage(Collection<String> languages) {
        this.languages = languages.stream().map(LanguageCoverage::language).collect(Collectors.toUnmodifiableSet());
        this.scripts = languages.stream()
                .flatMap(tag -> Arrays.stream(UScript.getCode(ULocale.forLanguageTag(tag)))
                        .boxed())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String language(String tag) {
        String language = ULocale.forLanguageTag(tag).getLanguage();
        if (language.isEmpty() || UScript.getCode(ULocale.forLanguageTag(tag)) == null) {
            throw new IllegalArgumentException("Not a language: " + tag);
        }
        return language;
    }

    /** How a text is written; a text without letters is covered, and so is one whose language cannot be told. */
    public Written of(String text, LanguageGuess guess) {
        Map<Integer, Long> letters = text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UScript::getScript)
                .collect(Collectors.groupingBy(script -> script, TreeMap::new, Collectors.counting()));
        int main = letters.entrySet().stream()
                .max(Comparator.comparingLong(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .orElse(UScript.COMMON);
        return new Written(UScript.getShortName(main), guess.language(), guess.confidence(), cover(letters, guess));
    }

    private Cover cover(Map<Integer, Long> letters, LanguageGuess guess) {
        long all = letters.values().stream().mapToLong(Long::longValue).sum();
        long known = letters.entrySet().stream()
                .filter(entry -> scripts.contains(entry.getKey()) || entry.getKey() == UScript.COMMON)
                .mapToLong(Map.Entry::getValue)
                .sum();
        if (known < MOSTLY * all) {
            return Cover.OTHER_SCRIPT;
        }
        boolean undecided = guess.language().equals(LanguageGuess.UNDECIDED.language());
        return undecided || languages.contains(guess.language()) ? Cover.COVERED : Cover.OTHER_LANGUAGE;
    }
}
