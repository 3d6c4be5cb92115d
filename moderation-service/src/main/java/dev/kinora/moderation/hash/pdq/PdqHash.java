package dev.kinora.moderation.hash.pdq;

import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A PDQ hash: 256 bits, the most significant first. Bit 16 · r + c, counted from the least significant, says whether the
 * coefficient in row r and column c of the picture's spectrum is above the median; the text form is the number in hex, as
 * ThreatExchange and Hasher-Matcher-Actioner write it.
 */
public record PdqHash(long first, long second, long third, long fourth) {

    /** How many bits there are. */
    public static final int BITS = 256;

    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{64}");

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException when it is not 64 hex digits
     */
    public static PdqHash parse(String hex) {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("A PDQ hash has 64 hex digits");
        }
        return new PdqHash(word(hex, 0), word(hex, 1), word(hex, 2), word(hex, 3));
    }

    private static long word(String hex, int index) {
        return HexFormat.fromHexDigitsToLong(hex, index * DIGITS, (index + 1) * DIGITS);
    }

    /** In how many of the 256 bits two hashes differ: about 128 for unrelated pictures. */
    public int distance(PdqHash other) {
        return Long.bitCount(first ^ other.first)
                + Long.bitCount(second ^ other.second)
                + Long.bitCount(third ^ other.third)
                + Long.bitCount(fourth ^ other.fourth);
    }

    /** 64 lower-case hex digits. */
    public String hex() {
        var digits = HexFormat.of();
        return digits.toHexDigits(first)
                + digits.toHexDigits(second)
                + digits.toHexDigits(third)
                + digits.toHexDigits(fourth);
    }

    @Override
    public String toString() {
        return hex();
    }
}
