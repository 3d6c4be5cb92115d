package dev.kinora.moderation.account;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the caller may do, and appeals against suspensions. */
@RestController
@RequestMapping("/api/v1/standing")
class StandingController {

    private final StandingViews views;
    private final AccountDesk desk;

    StandingController(StandingViews views, AccountDesk desk) {
        this.views = views;
        this.desk = desk;
    }

    /** Why a suspension is wrong. */
    @Schema(example = """
                {
                  "statement": "Somebody else had my password. I have changed it."
                }""")
    record SuspensionAppealRequest(
            @Size(max = 2000) @Nullable String statement) {}

    /** The caller's strikes and suspensions, and what they come to. */
    @GetMapping
    StandingView own(CurrentAccount account) {
        return views.of(account.id());
    }

    /** Appeals against a suspension of the caller, which somebody else answers than who decided it. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({
        "ACCOUNT_ERASED",
        "SUSPENSION_APPEALED",
        "SUSPENSION_APPEAL_TOO_LATE",
        "SUSPENSION_NOT_FOUND",
        "SUSPENSION_OVER"
    })
    @PostMapping("/suspensions/{id}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    StandingView appeal(
            @PathVariable UUID id, @Valid @RequestBody SuspensionAppealRequest request, CurrentAccount account) {
        desk.appeal(id, account.id(), request.statement());
        return views.of(account.id());
    }
}
