package dev.kinora.moderation.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A fingerprint that copies of a text share, and the number of links in a text. */
public final class TextFingerprint {

    /** Shorter texts without a link are often written independently by many people. */
    private static final int SHORTEST = 32;

    /** Shorter texts, such as a thank-you, are often repeated by one person. */
    private static final int SHORTEST_OWN = 12;

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S{3,}|\\b[a-z0-9][a-z0-9-]{0,62}\\.(?:com|net|org|info|biz|io|me|ly|gg|tv|xyz|top|shop|site|"
                    + "online|club|link|click|live|app|dev|ru|cn)\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private TextFingerprint() {}

    /**
     * SHA-256 of the letters and digits, whatever their case, width, accents' form, spacing and punctuation; empty for a
     * text with fewer than {@value #SHORTEST_OWN} of them and no link.
     */
    public static Optional<byte[]> of(String text) {
        return holds(text, SHORTEST_OWN) ? Optional.of(sha256(letters(text))) : Optional.empty();
    }

    /** Whether the same text by others is a copy: it has {@value #SHORTEST} letters and digits, or a link. */
    public static boolean isTelling(String text) {
        return holds(text, SHORTEST);
    }

    /** The same of a text of any length; empty only for one without letters and digits. */
    public static Optional<byte[]> ofAny(String text) {
        var letters = letters(text);
        return letters.isEmpty() ? Optional.empty() : Optional.of(sha256(letters));
    }

    private static boolean holds(String text, int letters) {
        var own = letters(text);
        return own.codePointCount(0, own.length()) >= letters || links(text) > 0;
    }

    private static String letters(String text) {
        var letters = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** The number of links or host names in the text. */
    public static int links(String text) {
        return (int) LINK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .count();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
