package dev.kinora.starter.secret;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;

/**
 * A configured value that must not be printed: {@link #toString} and JSON show asterisks. A blank value means that none
 * is configured; {@code @DefaultValue("")} makes that the default.
 *
 * @param value the secret itself, for the one call that needs it
 */
public record Secret(String value) {

    /** Makes a secret of a property's value; Spring's binder calls this. */
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
