package dev.kinora.moderation.correspondence;

/** What was reported. */
public enum Reported {
    VIDEO("a video"),
    COMMENT("a comment"),
    ACCOUNT("an account");

    private final String words;

    Reported(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
