package dev.kinora.moderation.text;

import dev.kinora.textclassifier.Confusables;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text without the tricks that hide links and phone numbers: other widths and letters that look like Latin ones,
 * invisible characters and marks of direction, emoji between letters, digits and dots in words, and spaces between single
 * characters.
 */
final class PlainText {

    /** Of digits in boxes stays the digit; marks of direction and joiners go. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}\\x{FE0F}]+");

    private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cs}]+");

    private static final Pattern DOT =
            Pattern.compile("\\s*(?:[\\[({<]\\s*(?:\\.|dot|punkt|punto)\\s*[\\])}>]|[·•∙⋅。．])\\s*");

    private static final Pattern SPELLED_DOT = Pattern.compile("(?<=[a-z0-9])\\s+(?:dot|d0t)\\s+(?=[a-z0-9])");
    private static final Pattern AT = Pattern.compile("\\s*[\\[({<]\\s*(?:@|at)\\s*[\\])}>]\\s*");
    private static final Pattern SLASH = Pattern.compile("(?<=[a-z0-9])\\s+slash\\s+(?=[a-z0-9])");

    /** Three single characters or more, and dots, with spaces between them. */
    private static final Pattern SPACED = Pattern.compile("(?<!\\S)(?:[a-z0-9@.:/_-] ){3,80}[a-z0-9@.:/_-](?!\\S)");

    private static final Pattern AROUND_DOT = Pattern.compile("(?<=[a-z0-9]) ?\\. ?(?=[a-z]{2,6}(?![a-z]))");

    private static final Map<String, String> DIGITS = Map.ofEntries(
            Map.entry("zero", "0"),
            Map.entry("oh", "0"),
            Map.entry("one", "1"),
            Map.entry("two", "2"),
            Map.entry("three", "3"),
            Map.entry("four", "4"),
            Map.entry("five", "5"),
            Map.entry("six", "6"),
            Map.entry("seven", "7"),
            Map.entry("eight", "8"),
            Map.entry("nine", "9"));

    private static final String DIGIT =
            "(?:\\d|" + DIGITS.keySet().stream().sorted().collect(Collectors.joining("|")) + ")";

    /** Seven digits or more, of which some are words. */
    private static final Pattern SPELLED_DIGITS =
            Pattern.compile("(?<![a-z0-9])" + DIGIT + "(?:[\\s,.-]{0,3}" + DIGIT + "){6,19}(?![a-z0-9])");

    private static final Pattern ONE_DIGIT = Pattern.compile(DIGIT);

    private final Confusables confusables = new Confusables();

    /** In lower case and the usual width, and nothing else; what anybody would take for the text as it stands. */
    static String usual(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Without the tricks, in lower case. Takes time linear in the length of the text. */
    String of(String text) {
        var plain = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        var latin = new StringBuilder(plain.length());
        plain.codePoints()
                .map(c -> Character.isLetter(c) ? confusables.latin(c) : c)
                .forEach(latin::appendCodePoint);
        plain = PICTURES.matcher(latin.toString().toLowerCase(Locale.ROOT)).replaceAll("");
        plain = DOT.matcher(plain).replaceAll(".");
        plain = AT.matcher(plain).replaceAll("@");
        plain = SPELLED_DOT.matcher(plain).replaceAll(".");
        plain = SLASH.matcher(plain).replaceAll("/");
        plain = SPELLED_DIGITS.matcher(plain).replaceAll(found -> digits(found.group()));
        plain = SPACED.matcher(plain)
                .replaceAll(found -> found.group().replace(" ", "").replace("$", "\\$"));
        return AROUND_DOT.matcher(plain).replaceAll(".");
    }

    /** As one number if some of them are words; a list of digits stays a list. */
    private static String digits(String words) {
        if (words.chars().noneMatch(Character::isLetter)) {
            return words;
        }
        return ONE_DIGIT
                .matcher(words)
                .results()
                .map(found -> DIGITS.getOrDefault(found.group(), found.group()))
                .collect(Collectors.joining());
    }
}
