package dev.kinora.gateway.account;

import java.util.Set;

/** The life cycle of an account: administrators can lock it, and its owner can erase it, which is final. */
enum AccountState {
    ACTIVE,
    LOCKED,
    ERASED;

    /** The states that may follow this one. */
    Set<AccountState> next() {
        return switch (this) {
            case ACTIVE -> Set.of(LOCKED, ERASED);
            case LOCKED -> Set.of(ACTIVE);
            case ERASED -> Set.of();
        };
    }
}
