package dev.kinora.gateway.token;

import java.time.Duration;
import java.time.Instant;

/** An issued bearer token and its expiry. */
public record AccessToken(String value, Instant expiry, Duration life) {

    @Override
    public String toString() {
        return "AccessToken[expiry=" + expiry + "]";
    }
}
