package dev.kinora.starter.security;

import java.util.Locale;
import java.util.Optional;

/** What an account may do. No role implies another. */
public enum Role {
    VIEWER,
    CREATOR,
    MODERATOR,
    ADMIN,
    OPERATOR,
    /** Works on what may be about harm to children, besides being a moderator or an administrator. */
    CHILD_SAFETY,
    /** Another service of Kinora, authenticated with client credentials. */
    SERVICE;

    /** The name in tokens, in lower case. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Spring Security authority. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The role with this name in tokens; empty if there is none. */
    public static Optional<Role> ofClaim(String claim) {
        for (Role role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
