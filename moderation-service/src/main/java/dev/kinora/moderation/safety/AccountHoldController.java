package dev.kinora.moderation.safety;

import dev.kinora.moderation.accounthold.AccountHold;
import dev.kinora.moderation.accounthold.AccountHolds;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Holds of accounts because of suspected harm to children. */
@RestController
@RequestMapping("/api/v1/moderation/child-safety")
class AccountHoldController {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    private final SafetyDesk desk;
    private final AccountHolds holds;

    AccountHoldController(SafetyDesk desk, AccountHolds holds) {
        this.desk = desk;
        this.holds = holds;
    }

    /**
     * A hold.
     *
     * @param reason for staff only
     * @param hideVideos whether nobody sees the videos of the account meanwhile
     */
    @Schema(example = """
                {"reason": "Three cases within an hour; the police are told.", "hideVideos": true}""")
    record HoldRequest(
            @NotBlank @Size(max = 2000) String reason,
            @NotNull Boolean hideVideos) {}

    /** Why a hold ends; for staff only. */
    @Schema(example = """
                {"reason": "The account belonged to the reporting hotline."}""")
    record LiftRequest(@NotBlank @Size(max = 2000) String reason) {}

    /** Holds, the newest first: those that hold, or those that were lifted. */
    @GetMapping("/account-holds")
    Page<AccountHold> list(
            @RequestParam(defaultValue = "false") boolean lifted,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return holds.page(lifted, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    /** Holds the account that posted the content of a case: it can neither upload nor comment. Evidence stays as it is. */
    @ProblemCodes({"ACCOUNT_HELD_ALREADY", "CASE_NOT_FOUND", "OWN_CONTENT"})
    @PostMapping("/cases/{caseId}/account-hold")
    SafetyFile hold(@PathVariable UUID caseId, @Valid @RequestBody HoldRequest request, CurrentAccount account) {
        return desk.holdAccount(caseId, request.reason(), request.hideVideos(), account);
    }

    /** Proposes to lift a hold; if another person has proposed it, lifts it. */
    @ProblemCodes({"ACCOUNT_HOLD_NOT_FOUND", "ACCOUNT_HOLD_OVER", "ACCOUNT_HOLD_PROPOSED", "OWN_ACCOUNT_HOLD"})
    @PostMapping("/account-holds/{id}/lift")
    AccountHold lift(@PathVariable UUID id, @Valid @RequestBody LiftRequest request, CurrentAccount account) {
        return holds.lift(id, request.reason(), Actor.of(account));
    }
}
