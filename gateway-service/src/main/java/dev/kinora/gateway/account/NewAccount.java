package dev.kinora.gateway.account;

import dev.kinora.starter.security.Role;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an account starts with; the handle and the e-mail are brought to lower case. */
record NewAccount(String handle, String email, String displayName, String password, Set<Role> roles) {

    NewAccount {
        handle = handle.strip().toLowerCase(Locale.ROOT);
        email = email.strip().toLowerCase(Locale.ROOT);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
    }

    static NewAccount named(
            String handle, String email, @Nullable String displayName, String password, Set<Role> roles) {
        String shown = displayName == null || displayName.isBlank() ? handle : displayName;
        return new NewAccount(handle, email, shown, password, roles);
    }

    @Override
    public String toString() {
        return "NewAccount[handle=" + handle + "]";
    }
}
