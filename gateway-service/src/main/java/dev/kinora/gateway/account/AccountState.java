package dev.kinora.gateway.account;

import java.util.Set;

/** The life of an account: an administrator may lock it, and its owner may ask for erasure, after which it is gone. */
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
