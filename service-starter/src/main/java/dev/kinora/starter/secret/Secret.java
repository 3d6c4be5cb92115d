package dev.kinora.starter.secret;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/**
 * A configured value that must not be printed: {@link #toString} and JSON show asterisks. A blank value means that none
 * is configured; {@code @DefaultValue("")} makes that the default.
 *
 * @param value the secret in plain text
 */
public record Secret(String value) {

    /** Creates a secret from the value of a property; called by Spring's binder. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** Whether a value is configured. */
    public boolean present() {
        return !value.isBlank();
    }

    /** The value in UTF-8. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @JsonValue
    @Override
    public String toString() {
        return "***";
    }
}
