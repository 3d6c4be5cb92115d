package dev.kinora.gateway.account;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The account of the caller. */
@RestController
@RequestMapping("/api/v1/users/me")
class OwnAccountController {

    private final Accounts accounts;

    OwnAccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    ResponseEntity<AccountView> readOwnAccount(CurrentAccount caller) {
        return tagged(accounts.own(caller.id()));
    }

    @PatchMapping
    ResponseEntity<AccountView> describeOwnAccount(
            CurrentAccount caller,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Description wanted) {
        long version = expectedVersion(ifMatch);
        return tagged(accounts.describe(caller.id(), version, wanted.displayName(), wanted.bio()));
    }

    /** Asks for erasure: signed out everywhere at once, personal fields cleared, the other services follow. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void eraseOwnAccount(CurrentAccount caller) {
        accounts.erase(caller.id());
    }

    private static ResponseEntity<AccountView> tagged(AccountView account) {
        return ResponseEntity.ok().eTag("\"" + account.version() + "\"").body(account);
    }

    private static long expectedVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(CommonProblem.PRECONDITION_REQUIRED, "Send the entity tag of GET as If-Match");
        }
        try {
            return Long.parseLong(ifMatch.strip().replaceAll("^\"|\"$", ""));
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED, "This is no entity tag of the account", e);
        }
    }

    /** What to change; absent fields stay. */
    record Description(
            @Nullable @Size(max = 60) @Pattern(regexp = "(?s).*\\S.*")
            String displayName,

            @Nullable @Size(max = 500) String bio) {

        Description {
            displayName = displayName == null ? null : displayName.strip();
            bio = bio == null ? null : bio.strip();
        }
    }
}
