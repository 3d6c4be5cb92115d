package dev.kinora.gateway.limits;

import dev.kinora.starter.problem.ProblemException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords (OWASP, "Device cookies"). A device that has signed in to the account before has a limit
 * of its own; all other devices share one for each login and address and one for each login, whose waits grow from
 * minutes to hours. So strangers can lock each other out, but not the owner.
 */
@Component
public class LoginThrottle {

    private final Buckets buckets;
    private final LimitProperties.SignIn rates;

    LoginThrottle(Buckets buckets, LimitProperties properties) {
        this.buckets = buckets;
        this.rates = properties.signIn();
    }

    /**
     * Counts a try. When it throws, the password must not even be looked at.
     *
     * @throws ProblemException RATE_LIMITED, with Retry-After
     */
    public void take(Try tried) {
        wait(tried).ifPresent(wait -> {
            throw Attempts.tooMany(wait);
        });
    }

    private Optional<Duration> wait(Try tried) {
        if (tried.device() != null) {
            return buckets.take(device(tried), rates.perDevice());
        }
        Optional<Duration> here = buckets.take(here(tried), rates.perLoginAndAddress());
        return here.isPresent() ? here : buckets.take(anywhere(tried), rates.perLogin(), rates.perLoginLong());
    }

    /** The password was right: the try does not count, and what failed before from this device or address is forgotten. */
    public void succeeded(Try tried) {
        if (tried.device() != null) {
            buckets.reset(device(tried));
        } else {
            buckets.reset(here(tried));
            buckets.giveBack(anywhere(tried), rates.perLogin(), rates.perLoginLong());
        }
    }

    private static Buckets.Key device(Try tried) {
        return new Buckets.Key("sign-in device", tried.login() + " " + tried.device());
    }

    private static Buckets.Key here(Try tried) {
        return new Buckets.Key("sign-in here", tried.login() + " " + tried.address());
    }

    private static Buckets.Key anywhere(Try tried) {
        return new Buckets.Key("sign-in", tried.login());
    }

    /**
     * One try.
     *
     * @param login the account, whichever of its names was typed
     * @param address the network that it came from
     * @param device the device, if it has signed in to this account before
     */
    public record Try(
            String login, String address, @Nullable UUID device) {

        public Try {
            address = Addresses.network(address);
        }

        /** From a device that has signed in to this account before. */
        public static Try ofKnownDevice(String login, UUID device) {
            return new Try(login, "", device);
        }
    }
}
