package dev.kinora.moderation.account;

import dev.kinora.moderation.account.AccountCase.State;
import dev.kinora.moderation.account.suspension.NewSuspension;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts as staff see them, and what staff decide about them. */
@RestController
@RequestMapping("/api/v1/moderation")
class AccountController {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    private final AccountFiles files;
    private final AccountDesk desk;
    private final AccountCases cases;
    private final AccountNotes notes;
    private final CaseAccess access;

    AccountController(AccountFiles files, AccountDesk desk, AccountCases cases, AccountNotes notes, CaseAccess access) {
        this.files = files;
        this.desk = desk;
        this.cases = cases;
        this.notes = notes;
        this.access = access;
    }

    /**
     * A note about an account.
     *
     * @param childSafety whether only people with the role for child safety see it; by default all staff do
     */
    @Schema(example = """
                {"text": "Writes to support each week; see the case of last May.", "childSafety": false}""")
    record NoteRequest(
            @NotBlank @Size(max = 2000) String text,
            @Nullable Boolean childSafety) {}

    @GetMapping("/accounts/{accountId}")
    AccountFile account(@PathVariable UUID accountId, CurrentAccount account) {
        return files.of(accountId, access.seesChildSafety(account));
    }

    /** Notes something about an account, for staff only. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes("ACCOUNT_ERASED")
    @PostMapping("/accounts/{accountId}/notes")
    @ResponseStatus(HttpStatus.CREATED)
    AccountNote note(@PathVariable UUID accountId, @Valid @RequestBody NoteRequest request, CurrentAccount account) {
        return notes.add(accountId, request.text(), Boolean.TRUE.equals(request.childSafety()), Actor.of(account));
    }

    /** Suspends an account: it can neither upload nor comment. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"ACCOUNT_ERASED", "ACCOUNT_SUSPENDED_ALREADY", "OWN_ACCOUNT"})
    @PostMapping("/accounts/{accountId}/suspensions")
    @ResponseStatus(HttpStatus.CREATED)
    AccountFile suspend(
            @PathVariable UUID accountId, @Valid @RequestBody NewSuspension request, CurrentAccount account) {
        desk.suspend(accountId, request, Actor.of(account));
        return files.of(accountId, access.seesChildSafety(account));
    }

    /** Lifts a suspension; this answers an appeal against it. One because of harm to children is lifted by two people with that role. */
    @ProblemCodes({"OWN_ACCOUNT", "SECOND_PERSON_NEEDED", "SUSPENSION_NOT_FOUND", "SUSPENSION_OVER"})
    @PostMapping("/suspensions/{id}/lift")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID id, CurrentAccount account) {
        desk.lift(id, access.seesChildSafety(account), Actor.of(account));
    }

    /**
     * Open cases of accounts, the oldest first; or decided ones, the newest first. Those that may be about harm to children are there
     * for people with that role.
     */
    @Transactional(readOnly = true)
    @GetMapping("/account-cases")
    Page<AccountCase> cases(
            @RequestParam(defaultValue = "OPEN") State state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        return cases.page(
                state, access.seesChildSafety(account), cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    @ProblemCodes("ACCOUNT_CASE_NOT_FOUND")
    @GetMapping("/account-cases/{id}")
    ResponseEntity<AccountCase> accountCase(@PathVariable UUID id, CurrentAccount account) {
        return answer(desk.find(id, access.seesChildSafety(account)));
    }

    /** Decides a case of an account. Where it may be about harm to children, two people decide what is in its favor. */
    @ProblemCodes({
        "ACCOUNT_ACTION_NOT_AVAILABLE",
        "ACCOUNT_CASE_DECIDED",
        "ACCOUNT_CASE_NOT_FOUND",
        "ACCOUNT_SUSPENDED_ALREADY",
        "OWN_ACCOUNT",
        "OWN_SUSPENSION",
        "SECOND_PERSON_NEEDED",
        "SUSPENSION_NOT_FOUND",
        "SUSPENSION_OVER"
    })
    @PostMapping("/account-cases/{id}/decisions")
    ResponseEntity<AccountCase> decide(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody AccountDecision request,
            CurrentAccount account) {
        return answer(desk.decide(id, expected, request, access.seesChildSafety(account), Actor.of(account)));
    }

    private static ResponseEntity<AccountCase> answer(AccountCase one) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(one.version())).body(one);
    }
}
