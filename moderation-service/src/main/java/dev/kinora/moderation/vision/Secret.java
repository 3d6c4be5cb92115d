package dev.kinora.moderation.vision;

/** A value that must not be written anywhere. */
record Secret(String value) {

    boolean isBlank() {
        return value.isBlank();
    }

    @Override
    public String toString() {
        return "****";
    }
}
