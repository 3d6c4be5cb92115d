package dev.kinora.gateway.factor;

/** Base 32 (RFC 4648, 6), the encoding of secrets in authenticator apps. */
final class Base32 {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int GROUP = 5;

    private Base32() {}

    /** Encodes bytes whose number is a multiple of five, so that no padding is needed. */
    static String encode(byte[] bytes) {
        if (bytes.length % GROUP != 0) {
            throw new IllegalArgumentException("Not a multiple of five bytes: " + bytes.length);
        }
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte next : bytes) {
            held = held << Byte.SIZE | next & 0xff;
            bits += Byte.SIZE;
            while (bits >= GROUP) {
                bits -= GROUP;
                text.append(ALPHABET.charAt(held >> bits & 0x1f));
            }
            held &= (1 << bits) - 1;
        }
        return text.toString();
    }
}
