package dev.kinora.recommendation.ranking;

import java.util.Locale;
import java.util.Optional;

/** The rankings compared in the experiment. */
public enum Arm {
    SEED,
    TFIDF,
    HYBRID,
    ONLINE;

    /** The code in events and tables. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The arm with this code; empty for an unknown one. */
    public static Optional<Arm> of(String code) {
        for (var arm : values()) {
            if (arm.code().equals(code)) {
                return Optional.of(arm);
            }
        }
        return Optional.empty();
    }
}
