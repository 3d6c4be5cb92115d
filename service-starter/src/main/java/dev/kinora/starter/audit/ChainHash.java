package dev.kinora.starter.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hash of an entry: SHA-256 of the UTF-8 bytes of a JSON array of the hash of the entry before it and of the facts of
 * the entry. The array has no spaces, and texts are written as in RFC 8785, section 3.2.2.2; docs/audit.md has an example.
 */
public final class ChainHash {

    /** What the first entry names as the hash before it. */
    public static final String START = "0".repeat(64);

    private ChainHash() {}

    /**
     * Computes the hash of an entry.
     *
     * @param previous hash of the entry before it, {@link #START} if it is the first one
     * @return 64 digits of lower-case hex
     */
    public static String of(String previous, List<@Nullable String> facts) {
        return HexFormat.of()
                .formatHex(sha256().digest(canonical(previous, facts).getBytes(StandardCharsets.UTF_8)));
    }

    /** The text that is hashed. */
    public static String canonical(String previous, List<@Nullable String> facts) {
        var json = new StringBuilder(512).append('[');
        append(json, previous);
        for (String text : facts) {
            append(json.append(','), text);
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, @Nullable String text) {
        if (text == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            append(json, text.charAt(at));
        }
        json.append('"');
    }

    private static void append(StringBuilder json, char one) {
        switch (one) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (one < ' ') {
                    json.append("\\u").append(HexFormat.of().toHexDigits(one));
                } else {
                    json.append(one);
                }
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
