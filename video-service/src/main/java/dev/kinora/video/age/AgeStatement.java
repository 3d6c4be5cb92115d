package dev.kinora.video.age;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an account confirms about its age, and whether it has.
 *
 * @param wording number of the wording, which a confirmation repeats
 * @param text the wording
 * @param confirmedAt when the account confirmed it; null if it did not, or took it back
 */
record AgeStatement(int wording, String text, @Nullable Instant confirmedAt) {

    /** Number of the present wording; a change of the text needs another one. */
    static final int WORDING = 1;

    private static final String TEXT = "I am 18 years old or older, and I want to see videos that are for adults only.";

    static AgeStatement of(@Nullable Instant confirmedAt) {
        return new AgeStatement(WORDING, TEXT, confirmedAt);
    }
}
