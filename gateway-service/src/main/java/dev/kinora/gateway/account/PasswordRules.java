package dev.kinora.gateway.account;

import java.util.Locale;
import java.util.Set;

/**
 * Which passwords are too easy to guess. Length is checked with the request (10 to 128 characters); no composition rules
 * are made, after NIST SP 800-63B §3.1.1.2, but what attackers try first is refused.
 */
final class PasswordRules {

    private static final Set<String> COMMON = Set.of(
            "1234567890",
            "0123456789",
            "12345678910",
            "123456789a",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "qwertyuiop",
            "qwertyuiop123",
            "qwerty12345",
            "qwerty123456",
            "password12",
            "password123",
            "password1234",
            "passw0rd123",
            "letmein123",
            "iloveyou123",
            "welcome123",
            "adminadmin",
            "admin12345",
            "changeme123",
            "football123",
            "asdfghjkl1",
            "abcdefghij",
            "abc1234567",
            "basketball",
            "liverpool1",
            "zxcvbnm123",
            "superman123");

    private static final int LEAST_DISTINCT_CHARACTERS = 4;

    private PasswordRules() {}

    /** Whether the password is common, nearly one character repeated, or the handle or e-mail itself. */
    static boolean tooWeak(String password, String handle, String email) {
        String folded = password.toLowerCase(Locale.ROOT);
        return COMMON.contains(folded)
                || folded.equals(handle)
                || folded.equals(email)
                || folded.codePoints().distinct().count() < LEAST_DISTINCT_CHARACTERS;
    }
}
