package dev.kinora.gateway.limits;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Slows guessing of passwords: counts failed tries for a login from an address, and for a login from anywhere. */
@Component
public class LoginThrottle {

    private final Buckets buckets;
    private final LimitProperties.SignIn rates;

    LoginThrottle(Buckets buckets, LimitProperties properties) {
        this.buckets = buckets;
        this.rates = properties.signIn();
    }

    /** Counts a try. Present: do not even look at the password, and say how long to wait. */
    public Optional<Duration> tryAgainAfter(String login, String address) {
        Optional<Duration> here = buckets.take(here(login, address), rates.perLoginAndAddress());
        return here.isPresent() ? here : buckets.take(anywhere(login), rates.perLogin());
    }

    /** The password was right: the try does not count, and what failed before from this address is forgotten. */
    public void succeeded(String login, String address) {
        buckets.reset(here(login, address));
        buckets.giveBack(anywhere(login), rates.perLogin());
    }

    private static Buckets.Key here(String login, String address) {
        return new Buckets.Key("sign-in here", login + " " + Addresses.network(address));
    }

    private static Buckets.Key anywhere(String login) {
        return new Buckets.Key("sign-in", login);
    }
}
