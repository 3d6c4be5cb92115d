package dev.kinora.moderation.spam;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a text has in common with its copies, and how many links are in it. */
final class TextPrint {

    /** Shorter ones are said by many people on their own, unless a link is in them. */
    private static final int SHORTEST = 32;

    private static final Pattern LINK = Pattern.compile(
            "(?:https?://|www\\.)\\S{3,}|\\b[a-z0-9][a-z0-9-]{0,62}\\.(?:com|net|org|info|biz|io|me|ly|gg|tv|xyz|top|shop|site|"
                    + "online|club|link|click|live|app|dev|ru|cn)\\b(?:/\\S*)?",
            Pattern.CASE_INSENSITIVE);

    private TextPrint() {}

    /**
     * SHA-256 of the letters and digits, whatever their case, width, accents' form, spacing and punctuation; empty for a
     * text with fewer than {@value #SHORTEST} of them and no link.
     */
    static Optional<byte[]> of(String text) {
        var plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        boolean telling = plain.codePointCount(0, plain.length()) >= SHORTEST || links(text) > 0;
        return telling ? Optional.of(sha256(plain)) : Optional.empty();
    }

    /** How many links or names of sites are in the text. */
    static int links(String text) {
        return (int) LINK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .results()
                .count();
    }

    private static byte[] sha256(CharSequence text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
