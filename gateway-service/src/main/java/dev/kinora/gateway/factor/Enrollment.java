package dev.kinora.gateway.factor;

/**
 * The secret for an authenticator app; shown once.
 *
 * @param secret base 32, for typing
 * @param uri {@code otpauth://} URI with the secret, for a QR code
 */
public record Enrollment(String secret, String uri) {

    static Enrollment of(String handle, byte[] secret) {
        String text = Base32.encode(secret);
        return new Enrollment(
                text,
                "otpauth://totp/Kinora:%s?secret=%s&issuer=Kinora&algorithm=SHA1&digits=6&period=30"
                        .formatted(handle, text));
    }

    @Override
    public String toString() {
        return "Enrollment[***]";
    }
}
