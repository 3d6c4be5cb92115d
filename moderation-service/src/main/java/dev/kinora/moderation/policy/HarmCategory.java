package dev.kinora.moderation.policy;

import java.util.Arrays;
import java.util.Optional;

/** Categories of harm. The names are stable codes in policies, signals and reason codes. */
public enum HarmCategory {
    CHILD_SAFETY(3),
    SELF_HARM(2),
    VIOLENCE(2),
    HATE(2),
    DANGEROUS_ACTS(1),
    SEXUAL_CONTENT(1),
    HARASSMENT(1),
    MISINFORMATION(0),
    SPAM(0);

    private final int severity;

    HarmCategory(int severity) {
        this.severity = severity;
    }

    /** How urgent a case about it is: 0 (routine) to 3 (at once). */
    public int severity() {
        return severity;
    }

    /** The category with this code; empty for an unknown one. */
    public static Optional<HarmCategory> ofCode(String code) {
        return Arrays.stream(values())
                .filter(category -> category.name().equals(code))
                .findFirst();
    }
}
