package dev.kinora.gateway.account;

import java.util.Locale;
import java.util.stream.Stream;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which passwords are too easy to guess. Length is checked with the request (10 to 128 characters); no composition rules
 * are made, after NIST SP 800-63B §3.1.1.2, but what has been breached or is common is refused, with its usual variations
 * and additions, and what contains the handle or the name of the mailbox.
 */
final class PasswordRules {

    /** What an online attacker tries first: fewer guesses than this are too few. */
    private static final double LEAST_GUESSES = 1e6;

    /** Longer ones are judged by their beginning: it alone must be good enough, and the estimate stays cheap. */
    private static final int JUDGED_CHARACTERS = 40;

    private static final int SHORTEST_NAME = 3;

    private static final Nbvcxz ESTIMATOR =
            new Nbvcxz(new ConfigurationBuilder().setLocale(Locale.ENGLISH).createConfiguration());

    private PasswordRules() {}

    /** Whether the password is common, easy to derive, or says the handle or the e-mail address. */
    static boolean tooWeak(String password, String handle, @Nullable String email) {
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
