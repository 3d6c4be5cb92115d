package dev.kinora.starter.gemini;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long a provider wants to be left alone: the header {@code Retry-After} (RFC 9110, 10.2.3), or
 * {@code google.rpc.RetryInfo} among the details of an error of Google's APIs. At most 15 minutes are believed.
 */
final class RetryDelay {

    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");
    private static final Pattern PROTO = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)s");
    private static final JsonMapper JSON = JsonMapper.shared();

    private RetryDelay() {}

    /**
     * The longer of both; zero if neither can be read.
     *
     * @param header a number of seconds or an HTTP date
     * @param body JSON of an error
     */
    static Duration of(@Nullable String header, @Nullable String body, Instant now) {
        return Stream.concat(Stream.of(ofHeader(header == null ? "" : header.strip(), now)), ofBody(body))
                .max(Duration::compareTo)
                .filter(Duration::isPositive)
                .map(delay -> delay.compareTo(LONGEST) > 0 ? LONGEST : delay)
                .orElse(Duration.ZERO);
    }

    private static Duration ofHeader(String header, Instant now) {
        if (SECONDS.matcher(header).matches()) {
            return Duration.ofSeconds(Long.parseLong(header));
        }
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException none) {
            return Duration.ZERO;
        }
    }

    private static Stream<Duration> ofBody(@Nullable String body) {
        try {
            return JSON.readTree(body == null ? "" : body)
                    .path("error")
                    .path("details")
                    .valueStream()
                    .map(detail -> PROTO.matcher(detail.path("retryDelay").asString("")))
                    .filter(found -> found.matches())
                    .map(found ->
                            new BigDecimal(found.group(1)).movePointRight(3).longValue())
                    .map(Duration::ofMillis);
        } catch (JacksonException noJson) {
            return Stream.empty();
        }
    }
}
