package dev.kinora.gateway.account;

import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as administrators keep them. */
@RestController
@RequestMapping("/api/v1/admin/accounts")
class AccountAdminController {

    private static final String ASSIGNABLE = "viewer|creator|moderator|admin|operator";

    private final Accounts accounts;
    private final AccountListing listing;

    AccountAdminController(Accounts accounts, AccountListing listing) {
        this.accounts = accounts;
        this.listing = listing;
    }

    /** Newest first; {@code q} is the beginning of a handle or an e-mail. */
    @GetMapping
    Page<AccountView> listAccounts(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return listing.page(q, cursor, limit);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AccountView createAccount(@Valid @RequestBody Creation wanted) {
        return accounts.create(NewAccount.named(
                wanted.handle(), wanted.email(), wanted.displayName(), wanted.password(), roles(wanted.roles())));
    }

    /** Replaces the roles; the account is signed out everywhere. */
    @PutMapping("/{id}/roles")
    AccountView assignRoles(@PathVariable UUID id, @Valid @RequestBody Assignment wanted) {
        return accounts.assignRoles(id, roles(wanted.roles()));
    }

    private static Set<Role> roles(Set<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> Role.ofClaim(name).ifPresent(roles::add));
        return roles;
    }

    /** An account made by an administrator; handles reserved at sign-up are allowed. */
    record Creation(
            @NotNull @Pattern(regexp = RegistrationController.HANDLE) String handle,

            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(min = 10, max = 128) String password,
            @Nullable @Size(max = 60) String displayName,
            @NotEmpty Set<@NotNull @Pattern(regexp = ASSIGNABLE) String> roles) {

        @Override
        public String toString() {
            return "Creation[handle=" + handle + ", roles=" + roles + "]";
        }
    }

    /** The roles that the account shall have. */
    record Assignment(@NotEmpty Set<@NotNull @Pattern(regexp = ASSIGNABLE) String> roles) {}
}
