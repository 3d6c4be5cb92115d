package dev.kinora.gateway.browser;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kinora.gateway.session.SignedIn;
import dev.kinora.gateway.token.AccessToken;
import dev.kinora.gateway.token.AccessTokens;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Supplies the access token that is sent to services on behalf of a browser session; the browser never sees it. */
@Component
class BearerRelay {

    private static final int MOST_CACHED = 50_000;

    private final AccessTokens tokens;
    private final InstantSource clock;
    private final Cache<Key, AccessToken> minted;

    BearerRelay(AccessTokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.clock = clock;
        this.minted = Caffeine.newBuilder()
                .maximumSize(MOST_CACHED)
                .expireAfterWrite(tokens.life().dividedBy(2))
                .build();
    }

    /** A token that is valid for at least half the lifetime of an access token; replaced when the account changes. */
    String tokenFor(SignedIn signedIn) {
        var key = new Key(signedIn.sessionId(), signedIn.account().version());
        AccessToken token = minted.get(key, wanted -> tokens.mint(signedIn));
        if (token.expiry().minus(token.life().dividedBy(2)).isBefore(clock.instant())) {
            token = tokens.mint(signedIn);
            minted.put(key, token);
        }
        return token.value();
    }

    private record Key(UUID session, long accountVersion) {}
}
