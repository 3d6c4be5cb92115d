package dev.kinora.gateway.factor;

import java.math.BigInteger;
import java.time.Instant;

/** Shows the codes of a secret as the gateway gives it out, for tests of other features. */
public final class AuthenticatorApp {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;

    private AuthenticatorApp() {}

    /** The code of this moment. */
    public static String code(String secret) {
        var codes = new TimeCodes();
        return codes.code(decode(secret), codes.step(Instant.now()));
    }

    private static byte[] decode(String base32) {
        BigInteger bits = base32.chars()
                .mapToObj(letter -> BigInteger.valueOf(ALPHABET.indexOf(letter)))
                .reduce(BigInteger.ZERO, (all, next) -> all.shiftLeft(BITS).or(next));
        var bytes = new byte[base32.length() * BITS / Byte.SIZE];
        for (int i = bytes.length - 1; i >= 0; i--) {
            bytes[i] = bits.byteValue();
            bits = bits.shiftRight(Byte.SIZE);
        }
        return bytes;
    }
}
