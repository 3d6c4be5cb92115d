package dev.kinora.gateway.account;

import dev.kinora.gateway.account.handle.HandleRules;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account of the caller. */
@RestController
@RequestMapping("/api/v1/users/me")
class OwnAccountController {

    private final Accounts accounts;
    private final Handles handles;

    OwnAccountController(Accounts accounts, Handles handles) {
        this.accounts = accounts;
        this.handles = handles;
    }

    @ProblemCodes("ACCOUNT_GONE")
    @GetMapping
    ResponseEntity<AccountView> readOwnAccount(CurrentAccount caller) {
        return tagged(accounts.own(caller.id()));
    }

    @ProblemCodes("ACCOUNT_GONE")
    @PatchMapping
    ResponseEntity<AccountView> describeOwnAccount(
            CurrentAccount caller, ExpectedVersion expected, @Valid @RequestBody Description wanted) {
        return tagged(accounts.describe(caller.id(), expected, wanted.displayName(), wanted.bio()));
    }

    /**
     * Chooses another handle. Nobody else can have the one before for a while, and its page leads to the new one. Once done,
     * it takes some time until it can be done again.
     */
    @ProblemCodes({"ACCOUNT_GONE", "CONFLICT", "HANDLE_CHANGED_RECENTLY", "HANDLE_RESERVED", "HANDLE_TAKEN"})
    @PutMapping("/handle")
    ResponseEntity<AccountView> chooseHandle(CurrentAccount caller, @Valid @RequestBody HandleChoice wanted) {
        return tagged(handles.choose(caller.id(), wanted.handle()));
    }

    /**
     * Starts the erasure: the account is signed out everywhere, personal fields are cleared, and the other services
     * follow.
     */
    @FreshSignIn
    @ProblemCodes({"ACCOUNT_GONE", "LAST_ADMIN", "CONFLICT"})
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseOwnAccount(CurrentAccount caller) {
        accounts.erase(caller.id());
    }

    private static ResponseEntity<AccountView> tagged(AccountSnapshot own) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(own.version())).body(own.account());
    }

    /** Fields to change; absent ones are kept. */
    @Schema(example = """
                {"displayName": "Mira", "bio": "I film lakes."}""")
    record Description(
            @Nullable @Size(max = 60) @Pattern(regexp = "[\\s\\S]*\\S[\\s\\S]*") String displayName,

            @Nullable @Size(max = 500) String bio) {

        Description {
            displayName = displayName == null ? null : displayName.strip();
            bio = bio == null ? null : bio.strip();
        }
    }

    /** @param handle 3 to 30 of a-z, 0-9 and _ */
    @Schema(example = """
                {"handle": "mira_films"}""")
    record HandleChoice(
            @NotNull @Pattern(regexp = HandleRules.PATTERN) String handle) {}
}
