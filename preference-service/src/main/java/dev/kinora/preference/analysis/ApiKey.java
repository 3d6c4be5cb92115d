package dev.kinora.preference.analysis;

/** A key that never shows in a log; blank stands for none. */
record ApiKey(String value) {

    /** Public, so that a property can be converted to it. */
    public ApiKey {}

    @Override
    public String toString() {
        return "ApiKey[****]";
    }
}
