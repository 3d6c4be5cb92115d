package dev.kinora.moderation.vision;

/** A value that must not be written anywhere. */
record Secret(String value) {

    /** As a property gives it. */
    public static Secret valueOf(String value) {
        return new Secret(value);
    }

    boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "****";
    }
}
