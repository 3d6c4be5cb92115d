package dev.kinora.gateway.account;

import dev.kinora.gateway.account.handle.HandleRules;
import dev.kinora.gateway.account.login.NewAccount;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Administration of accounts. */
@RestController
@RequestMapping("/api/v1/admin/accounts")
class AccountAdminController {

    private final Accounts accounts;
    private final AccountSecurity security;
    private final AccountListing listing;

    AccountAdminController(Accounts accounts, AccountSecurity security, AccountListing listing) {
        this.accounts = accounts;
        this.security = security;
        this.listing = listing;
    }

    /** Lists accounts, newest first; {@code q} is a prefix of the handle or the e-mail address. */
    @GetMapping
    Page<ManagedAccount> listAccounts(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return listing.page(q, cursor, limit);
    }

    @FreshSignIn
    @ProblemCodes({"EMAIL_TAKEN", "HANDLE_TAKEN", "PASSWORD_TOO_WEAK", "SIGN_IN_BUSY"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ManagedAccount createAccount(CurrentAccount admin, @Valid @RequestBody Creation wanted) {
        var account = NewAccount.vouchedFor(
                wanted.handle(),
                wanted.email(),
                wanted.displayName(),
                wanted.password(),
                AccountRole.roles(wanted.roles()));
        return ManagedAccount.of(security.createAccount(account, admin.id()));
    }

    /** Replaces the roles; the account is signed out everywhere. */
    @FreshSignIn
    @ProblemCodes({"ACCOUNT_NOT_FOUND", "LAST_ADMIN", "CONFLICT"})
    @PutMapping("/{id}/roles")
    ManagedAccount assignRoles(CurrentAccount admin, @PathVariable UUID id, @Valid @RequestBody Assignment wanted) {
        return accounts.assignRoles(id, AccountRole.roles(wanted.roles()), admin.id());
    }

    /** Locks the account: it is signed out everywhere and cannot sign in. Locking a locked account has no effect. */
    @ProblemCodes({"ACCOUNT_NOT_FOUND", "LAST_ADMIN", "OWN_ACCOUNT", "CONFLICT"})
    @PutMapping("/{id}/lock")
    ManagedAccount lockAccount(CurrentAccount admin, @PathVariable UUID id, @Valid @RequestBody Locking wanted) {
        return accounts.lock(id, wanted.reason(), admin.id());
    }

    /** Lets the account sign in again. */
    @ProblemCodes({"ACCOUNT_NOT_FOUND", "CONFLICT"})
    @DeleteMapping("/{id}/lock")
    ManagedAccount unlockAccount(CurrentAccount admin, @PathVariable UUID id) {
        return accounts.unlock(id, admin.id());
    }

    /**
     * An account created by an administrator, with a confirmed address; handles that are reserved at sign-up are
     * allowed.
     */
    @Schema(example = """
                {
                  "handle": "mira_v",
                  "email": "mira@example.org",
                  "password": "a tall glass of rain",
                  "displayName": "Mira",
                  "roles": [
                    "VIEWER",
                    "MODERATOR"
                  ]
                }""")
    record Creation(
            @NotNull @Pattern(regexp = HandleRules.PATTERN) String handle,

            @NotBlank @Email @Size(max = 254) String email,
            @NotNull @Size(min = 10, max = 128) String password,
            @Nullable @Size(max = 60) String displayName,
            @NotEmpty Set<@NotNull AccountRole> roles) {

        @Override
        public String toString() {
            return "Creation[handle=" + handle + ", roles=" + roles + "]";
        }
    }

    /** The complete new set of roles. */
    @Schema(example = """
                {"roles": ["VIEWER", "MODERATOR"]}""")
    record Assignment(@NotEmpty Set<@NotNull AccountRole> roles) {}

    /** Why the account is locked, for other administrators to read. */
    @Schema(example = """
                {"reason": "Asked for it by mail after a theft."}""")
    record Locking(@NotBlank @Size(max = 500) String reason) {}
}
