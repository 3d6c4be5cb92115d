package dev.kinora.moderation.profile;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of accounts, and profiles as staff see them. */
@RestController
class AccountReportController {

    private final AccountReports reports;
    private final Profiles profiles;

    AccountReportController(AccountReports reports, Profiles profiles) {
        this.reports = reports;
        this.profiles = profiles;
    }

    /**
     * The profile of an account and what others report about it.
     *
     * @param profile null if it is not known
     * @param reports the newest, without who filed them
     */
    @Schema(name = "ProfileFile")
    record ProfileFile(@Nullable Profile profile, List<AccountReport> reports) {}

    /** Reports an account; a report that waits is returned as it is. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"ACCOUNT_ERASED", "ACCOUNT_UNKNOWN", "OWN_ACCOUNT_REPORT", "RATE_LIMITED"})
    @PostMapping("/api/v1/reports/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    AccountReport report(@Valid @RequestBody NewAccountReport made, CurrentAccount account) {
        return reports.file(made, account.id());
    }

    /** The caller's newest reports of accounts, the newest first. */
    @GetMapping("/api/v1/reports/accounts/mine")
    List<AccountReport> mine(CurrentAccount account) {
        return reports.of(account.id());
    }

    /** The profile of an account and what others report about it. */
    @GetMapping("/api/v1/moderation/accounts/{accountId}/profile")
    ProfileFile profile(@PathVariable UUID accountId) {
        return new ProfileFile(profiles.find(accountId).orElse(null), reports.about(accountId));
    }
}
