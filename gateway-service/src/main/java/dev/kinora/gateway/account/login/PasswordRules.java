package dev.kinora.gateway.account.login;

import java.util.Locale;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Rejects passwords that are easy to guess. The length is validated with the request (10 to 128 characters). Following
 * NIST SP 800-63B §3.1.1.2, there are no composition rules, but common and breached passwords and their usual
 * variations are refused, as are passwords that contain the handle or the local part of the e-mail address.
 */
public final class PasswordRules {

    /** Least estimated number of guesses, chosen against online attacks. */
    private static final double LEAST_GUESSES = 1e6;

    /**
     * Only this prefix of a longer password is estimated, which bounds the cost; it must be strong enough on its own.
     */
    private static final int JUDGED_CHARACTERS = 40;

    private static final int SHORTEST_NAME = 3;

    private static final Nbvcxz ESTIMATOR =
            new Nbvcxz(new ConfigurationBuilder().setLocale(Locale.ENGLISH).createConfiguration());

    private PasswordRules() {}

    /** Whether the password is common, easy to derive, or contains the handle or the e-mail address. */
    public static boolean tooWeak(String password, String handle, @Nullable String email) {
        String folded = Login.fold(password);
        return names(handle, email).anyMatch(folded::contains) || guesses(password) < LEAST_GUESSES;
    }

    private static Stream<String> names(String handle, @Nullable String email) {
        String mailbox = email == null ? "" : email.replaceAll("@.*", "");
        return Stream.of(handle, mailbox).filter(name -> name.length() >= SHORTEST_NAME);
    }

    private static double guesses(String password) {
        String judged = password.codePoints()
                .limit(JUDGED_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return ESTIMATOR.estimate(judged).getGuesses().doubleValue();
    }
}
