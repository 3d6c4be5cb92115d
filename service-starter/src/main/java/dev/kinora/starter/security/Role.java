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
    /** Another service of Kinora, signed in with client credentials. */
    SERVICE;

    /** As it stands in the token: lower case. */
    public String claim() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Spring Security authority. */
    public String authority() {
        return "ROLE_" + name();
    }

    /** The role of this claim; empty for one that does not exist. */
    public static Optional<Role> ofClaim(String claim) {
        for (Role role : values()) {
            if (role.claim().equals(claim)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
