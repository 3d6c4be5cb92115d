package dev.kinora.textclassifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Undoes cheap tricks by which a comment hides its words from a classifier; clean text comes out unchanged.
 *
 * <p>Compatibility forms (fullwidth, mathematical letters) are folded by NFKC, invisible and direction-changing
 * characters and floods of combining marks are removed, and a word with stretched letters or with digits in the place
 * of letters is restored when that makes a word of the vocabulary. Takes time linear in the length of the text.
 */
public final class TextNormalizer {

    /** Zero-width characters, soft hyphen, direction marks, overrides and isolates, tags. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B\\u200E\\u200F\\u202A-\\u202E"
                    + "\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\x{1BCA0}-\\x{1BCA3}\\x{E0000}-\\x{E0FFF}]");

    /** Joiners and variation selectors have a meaning after emoji and in some scripts, none after a Latin letter. */
    private static final Pattern JOINERS = Pattern.compile(
            "(?<=[\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\d])" + "[\\u200C\\u200D\\uFE00-\\uFE0F]+(?!\\u20E3)");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\p{Cs}");
    private static final Pattern STRIKES = Pattern.compile("(?<=\\p{L}\\p{M}{0,9})[\\u0334-\\u0338\\u20D0-\\u20EA]");
    private static final Pattern MARK_FLOOD = Pattern.compile("(\\p{Mn}{2})\\p{Mn}+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\d@$!|+]{2,63}[\\p{L}\\d@$]");
    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}", Pattern.CASE_INSENSITIVE);
    /** Ends in a letter, or has a substitute between letters: "mp3" and "win32" are what they say. */
    private static final Pattern LEET_WORD = Pattern.compile(
            "[\\d@$]?[\\p{L}013457@$!|+]*[\\p{L}@$]" + "|\\p{L}+[013457@$!|+]+\\p{L}[\\p{L}013457@$!|+]*");

    private static final int SHORTEST_RESTORED = 4;

    private final Predicate<String> isWord;

    /** {@code isWord} tells whether a lower-case word is in the vocabulary. */
    public TextNormalizer(Predicate<String> isWord) {
        this.isWord = isWord;
    }

    /** Returns the text without tricks; an empty text when nothing visible is in it. */
    public String normalize(String text) {
        var clean = CONTROL.matcher(text).replaceAll(" ");
        clean = JOINERS.matcher(INVISIBLE.matcher(clean).replaceAll("")).replaceAll("");
        clean = Normalizer.normalize(clean, Normalizer.Form.NFKC);
        clean = MARK_FLOOD.matcher(STRIKES.matcher(clean).replaceAll("")).replaceAll("$1");
        return WORD.matcher(clean).replaceAll(this::restored);
    }

    private String restored(MatchResult match) {
        return java.util.regex.Matcher.quoteReplacement(restore(match.group()));
    }

    private String restore(String word) {
        if (known(word)) {
            return word;
        }
        var unstretched = unstretch(word);
        return LEET_WORD.matcher(unstretched).matches() ? unleet(unstretched) : unstretched;
    }

    /** Two letters in a row are tried before one, so that "cooool" is "cool" and "haaate" is "hate". */
    private String unstretch(String word) {
        var stretched = STRETCHED.matcher(word);
        if (!stretched.find()) {
            return word;
        }
        var twice = stretched.replaceAll("$1$1");
        if (known(twice)) {
            return twice;
        }
        var once = stretched.replaceAll("$1");
        return once.length() > 2 && known(once) ? once : word;
    }

    private String unleet(String word) {
        if (word.length() < SHORTEST_RESTORED || word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        var plain = new StringBuilder(word.length());
        word.chars().forEach(c -> plain.append(letter((char) c, 'i')));
        if (known(plain.toString())) {
            return plain.toString();
        }
        plain.setLength(0);
        word.chars().forEach(c -> plain.append(letter((char) c, 'l')));
        return known(plain.toString()) ? plain.toString() : word;
    }

    private static char letter(char symbol, char forOne) {
        return switch (symbol) {
            case '0' -> 'o';
            case '1', '|' -> forOne;
            case '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7', '+' -> 't';
            default -> symbol;
        };
    }

    private boolean known(String word) {
        return isWord.test(word.toLowerCase(Locale.ROOT));
    }
}
