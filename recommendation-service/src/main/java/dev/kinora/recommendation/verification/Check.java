package dev.kinora.recommendation.verification;

import java.util.Locale;

/** What is verified of a logged slot. */
enum Check {
    /** The log says what the slate says, and the slot has the id that follows from its place. */
    RECORD("records"),
    SCORE("scores"),
    /** A ranked slot shows the video whose turn it was. */
    RANK("ranks"),
    PROPENSITY("propensities");

    private final String plural;

    Check(String plural) {
        this.plural = plural;
    }

    String plural() {
        return plural;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
