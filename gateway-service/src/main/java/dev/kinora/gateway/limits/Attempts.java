package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Limits attempts of anonymous callers, apart from sign-in. */
@Component
public class Attempts {

    private final Buckets buckets;
    private final LimitProperties.Attempts limits;

    Attempts(Buckets buckets, LimitProperties properties) {
        this.buckets = buckets;
        this.limits = properties.attempts();
    }

    /**
     * Counts one attempt of a network address, or of an account.
     *
     * @throws ProblemException RATE_LIMITED, with Retry-After
     */
    public void take(Kind kind, String caller) {
        count(kind, caller).ifPresent(wait -> {
            throw tooMany(wait);
        });
    }

    /** Counts one attempt of a network address; returns how long to wait if there were too many. */
    Optional<Duration> count(Kind kind, String caller) {
        return buckets.take(key(kind, Addresses.network(caller)), rates(kind));
    }

    /**
     * Counts one attempt concerning somebody; returns false if the limit is reached and the attempt must be ignored
     * silently.
     */
    public boolean allows(Kind kind, String whom) {
        return buckets.take(key(kind, whom), rates(kind)).isEmpty();
    }

    /** Takes back an attempt that succeeded. */
    public void succeeded(Kind kind, String caller) {
        buckets.giveBack(key(kind, Addresses.network(caller)), rates(kind));
    }

    static ProblemException tooMany(Duration wait) {
        return new ProblemException(CommonProblem.RATE_LIMITED, "Too many tries; see Retry-After.")
                .with(ProblemException.RETRY_AFTER, wait.toSeconds() + 1);
    }

    private static Buckets.Key key(Kind kind, String caller) {
        return new Buckets.Key(kind.name(), caller);
    }

    private Rate[] rates(Kind kind) {
        return switch (kind) {
            case SIGN_UP -> one(limits.signUp());
            case CLIENT_SECRET -> one(limits.clientSecret());
            case MAIL -> one(limits.mail());
            case MAIL_REQUEST -> one(limits.mailRequest());
            case REPORT -> one(limits.report());
            case PASSKEY -> one(limits.passkey());
            case SECOND_FACTOR -> new Rate[] {limits.secondFactor(), limits.secondFactorLong()};
        };
    }

    private static Rate[] one(Rate rate) {
        return new Rate[] {rate};
    }

    /** What is counted. */
    public enum Kind {
        /** Sign-ups from one address. */
        SIGN_UP,
        /** Wrong client secrets from one address. */
        CLIENT_SECRET,
        /** Mails to one mailbox. */
        MAIL,
        /** Requests for a mail, and uses of a mailed token, from one address. */
        MAIL_REQUEST,
        /** Reports from one address by callers who are not signed in. */
        REPORT,
        /** Refused sign-ins with a passkey from one address. */
        PASSKEY,
        /** Wrong codes of one account. */
        SECOND_FACTOR
    }
}
