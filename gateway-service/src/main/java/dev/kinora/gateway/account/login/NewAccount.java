package dev.kinora.gateway.account.login;

import dev.kinora.starter.security.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A new account; handle and e-mail address are normalized as in {@link Login}.
 *
 * @param emailConfirmed whether the address counts as confirmed; otherwise its owner has to confirm it
 */
public record NewAccount(
        String handle, String email, boolean emailConfirmed, String displayName, String password, Set<Role> roles) {

    public NewAccount {
        handle = Login.fold(handle);
        email = Login.fold(email);
        displayName = displayName.strip();
        roles = Set.copyOf(roles);
    }

    /** An account from a sign-up. */
    public static NewAccount signingUp(String handle, String email, String password) {
        return new NewAccount(handle, email, false, handle, password, Set.of(Role.VIEWER, Role.CREATOR));
    }

    /** An account created by an administrator, who vouches for the address. */
    public static NewAccount vouchedFor(
            String handle, String email, @Nullable String displayName, String password, Set<Role> roles) {
        String shown = displayName == null || displayName.isBlank() ? handle : displayName;
        return new NewAccount(handle, email, true, shown, password, roles);
    }

    @Override
    public String toString() {
        return "NewAccount[handle=" + handle + "]";
    }
}
