package dev.kinora.gateway.session;

import dev.kinora.gateway.keys.DerivedKeys;
import dev.kinora.gateway.keys.TextSigner;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Recognizes a device that has signed in to an account before, by a cookie that outlives the session: an id and its
 * signature for this account. It is no proof of identity: a password is still needed.
 */
@Component
class KnownDevices {

    static final String COOKIE = "KINORA_DEVICE";

    private static final Duration LIFE = Duration.ofDays(365);

    private final SecureCookies cookies;
    private final TextSigner signer;

    KnownDevices(SecureCookies cookies, DerivedKeys keys) {
        this.cookies = cookies;
        this.signer = new TextSigner(keys.devices());
    }

    /** The id of the device, if it has signed in to this account before. */
    @Nullable UUID find(HttpServletRequest request, UUID account) {
        Optional<String[]> parts = cookies.read(request, COOKIE)
                .map(value -> value.split("\\.", 2))
                .filter(pair -> pair.length == 2 && signer.fits(text(account, pair[0]), pair[1]));
        return parts.map(pair -> UUID.fromString(pair[0])).orElse(null);
    }

    /** Remembers that this device has signed in to the account. */
    void remember(HttpServletRequest request, HttpServletResponse response, UUID account) {
        String id = UUID.randomUUID().toString();
        cookies.writeHidden(request, response, COOKIE, id + "." + signer.sign(text(account, id)), LIFE);
    }

    private static String text(UUID account, String id) {
        return account + " " + id;
    }
}
