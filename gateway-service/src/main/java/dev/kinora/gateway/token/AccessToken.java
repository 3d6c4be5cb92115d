package dev.kinora.gateway.token;

import java.time.Duration;
import java.time.Instant;

/** A minted bearer token and when it ends. */
public record AccessToken(String value, Instant expiry, Duration life) {

    @Override
    public String toString() {
        return "AccessToken[expiry=" + expiry + "]";
    }
}
