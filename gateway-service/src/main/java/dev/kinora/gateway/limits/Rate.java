package dev.kinora.gateway.limits;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** So many requests in a time, for example {@code 300/1m}; unused ones are not saved up beyond that number. */
public record Rate(long permits, Duration per) {

    public Rate {
        if (permits < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("A rate needs at least one request in a positive time");
        }
    }

    /** Lets a configuration property be bound to this type. */
    public static Rate of(String text) {
        String[] parts = text.split("/", 2);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A rate looks like 300/1m, not " + text);
        }
        return new Rate(Long.parseLong(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
    }
}
