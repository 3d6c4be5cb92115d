package dev.kinora.starter.paging;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * An opaque position in a list: a few fields, encoded as base64url. A cursor from a client is parsed but not trusted.
 */
public record Cursor(List<String> fields) {

    private static final int MAX_LENGTH = 1024;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String SEPARATOR = "\n";

    public Cursor {
        fields = List.copyOf(fields);
    }

    /** Encodes these fields as a cursor for the client. */
    public static String encode(Object... fields) {
        String joined = String.join(
                SEPARATOR, java.util.Arrays.stream(fields).map(String::valueOf).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Decodes the result of {@link #encode}.
     *
     * @param size required number of fields
     * @throws ProblemException VALIDATION_FAILED for anything else
     */
    public static Cursor decode(String encoded, int size) {
        if (encoded.length() > MAX_LENGTH) {
            throw invalid();
        }
        try {
            var joined = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> fields = List.of(joined.split(SEPARATOR, -1));
            if (fields.size() != size) {
                throw invalid();
            }
            return new Cursor(fields);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    public String text(int index) {
        return fields.get(index);
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    public Instant instant(int index) {
        try {
            Instant instant = Instant.parse(text(index));
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw invalid();
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw invalid();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(CommonProblem.VALIDATION_FAILED, "The cursor does not belong to this list.");
    }
}
