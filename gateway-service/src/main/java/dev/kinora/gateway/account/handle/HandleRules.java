package dev.kinora.gateway.account.handle;

import java.util.Set;

/** What a handle may be. */
public final class HandleRules {

    public static final String PATTERN = "^[a-z0-9_]{3,30}$";

    /** How the handles begin that accounts get after moderation has taken one away. */
    public static final String NEUTRAL = "renamed_";

    private static final String ERASED = "deleted_";

    private static final Set<String> RESERVED = Set.of(
            "admin",
            "administrator",
            "kinora",
            "moderator",
            "operator",
            "support",
            "system",
            "root",
            "security",
            "staff");

    private HandleRules() {}

    /** Whether nobody may choose this handle. */
    public static boolean isReserved(String handle) {
        return RESERVED.contains(handle) || handle.startsWith(ERASED) || handle.startsWith(NEUTRAL);
    }
}
