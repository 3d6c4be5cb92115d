package dev.kinora.textclassifier;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes cheap tricks that hide words from a classifier; clean text is not changed.
 *
 * <p>Compatibility forms (fullwidth, mathematical letters) are folded by NFKC, invisible and direction-changing
 * characters and floods of combining marks are removed, letters of other scripts that imitate Latin ones are replaced,
 * spaced-out letters are joined, and stretched, misspelled or run-together words and digits in place of letters are
 * restored if that gives a word of the vocabulary. An emoji becomes its Unicode name. Takes time linear in the length
 * of the text.
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
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{Mn}]+");

    /** Three single letters or more with the same separator between them, and nothing that belongs to them around. */
    private static final Pattern SPACED_OUT = Pattern.compile("(?<![\\p{L}\\d@$.'_*-])"
            + "[\\p{L}\\d@$](?<separator>[ .\\-_*\u00B7])(?:[\\p{L}\\d@$]\\k<separator>){1,62}[\\p{L}\\d@$]"
            + "(?![\\p{L}\\d@$'_*-])");

    /** An emoji with everything that modifies or repeats it; possessive, as other loops recurse for each repetition. */
    private static final Pattern EMOJI = Pattern.compile("(\\p{IsExtended_Pictographic})"
            + "(?:[\\p{IsEmoji_Modifier}\\uFE0E\\uFE0F]|\\u200D\\p{IsExtended_Pictographic}|\\s*\\1)*+");

    private final WordRestorer words;
    private final Confusables confusables = new Confusables();

    /** {@code rank} returns the index of a lower-case word or word piece in the vocabulary, or −1. */
    public TextNormalizer(ToIntFunction<String> rank) {
        this.words = new WordRestorer(rank);
    }

    /** Returns the text without tricks; empty if the text has nothing visible. */
    public String normalize(String text) {
        return nameEmoji(withoutTricks(text));
    }

    /** A text with each emoji replaced by its Unicode name, in which the model finds words. */
    static String nameEmoji(String text) {
        return EMOJI.matcher(text).replaceAll(match -> emojiName(match.group()));
    }

    /** The text without tricks but with its emoji, for language detection. */
    String withoutTricks(String text) {
        var clean = CONTROL.matcher(text).replaceAll(" ");
        clean = JOINERS.matcher(INVISIBLE.matcher(clean).replaceAll("")).replaceAll("");
        clean = Normalizer.normalize(clean, Normalizer.Form.NFKC);
        clean = MARK_FLOOD.matcher(STRIKES.matcher(clean).replaceAll("")).replaceAll("$1");
        clean = LETTERS.matcher(clean).replaceAll(match -> quote(latin(match.group())));
        clean = SPACED_OUT.matcher(clean).replaceAll(match -> quote(join(match.group(), match.group("separator"))));
        return WORD.matcher(clean).replaceAll(match -> quote(words.restore(match.group())));
    }

    /**
     * Converts a disguised Latin word: all its letters look Latin, and some are Latin or the result is a known word.
     */
    private String latin(String word) {
        if (word.codePoints().allMatch(TextNormalizer::isLatinOrMark)) {
            return word;
        }
        var letters = new StringBuilder(word.length());
        word.codePoints().forEach(letter -> letters.appendCodePoint(confusables.latin(letter)));
        var candidate = letters.toString();
        boolean allLatin = candidate.codePoints().allMatch(TextNormalizer::isLatinOrMark);
        boolean someLatin = word.codePoints().anyMatch(letter -> letter < 128);
        return allLatin && (someLatin || candidate.length() > 3 && words.known(candidate)) ? candidate : word;
    }

    private String join(String spaced, String separator) {
        var joined = spaced.replace(separator, "");
        long letters = joined.chars().filter(Character::isLetter).count();
        if (letters * 2 < joined.length()) {
            return spaced;
        }
        var restored = words.restore(joined);
        if (words.known(restored) || restored.indexOf(' ') > 0) {
            return restored;
        }
        var several = words.split(restored);
        return several.isEmpty() ? spaced : String.join(" ", several);
    }

    private static String emojiName(String emoji) {
        var name = Character.getName(emoji.codePointAt(0));
        return name == null ? " " : quote(" " + name.toLowerCase(Locale.ROOT).replace('-', ' ') + " ");
    }

    private static boolean isLatinOrMark(int letter) {
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.LATIN || script == Character.UnicodeScript.INHERITED;
    }

    private static String quote(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
