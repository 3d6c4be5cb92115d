package dev.kinora.gateway;

import java.nio.charset.StandardCharsets;

/** A configured value that must not be printed; blank means that none is configured. */
public record Secret(String value) {

    /** Lets a configuration property be bound to this type. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    public boolean present() {
        return !value.isBlank();
    }

    /** The UTF-8 bytes. */
    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "***";
    }
}
