package dev.kinora.moderation.profile;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
    private final CaseAccess access;

    AccountReportController(AccountReports reports, Profiles profiles, CaseAccess access) {
        this.reports = reports;
        this.profiles = profiles;
        this.access = access;
    }

    /**
     * The profile of an account and what others report about it.
     *
     * @param profile null if it is not known
     * @param reports the newest, without who filed them
     */
    @Schema(name = "ProfileFile")
    record ProfileFile(@Nullable Profile profile, List<AccountReport> reports) {}

    /**
     * The answer to a report of an account.
     *
     * @param receipt with it somebody without an account can ask what became of the report; it is shown once. Null for
     *     accounts
     */
    @Schema(name = "AccountReportFiled")
    record FiledReport(AccountReport report, @Nullable String receipt) {}

    /** The receipt of a report of an account. */
    @Schema(name = "AccountReceiptRequest", example = """
            {"receipt": "0sJ3hQ1vT6m2c9yYpXw4Zg"}""")
    record ReceiptRequest(@NotBlank @Size(max = 64) String receipt) {}

    /**
     * Reports an account; a report that waits is returned as it is. Somebody who is not signed in leaves an e-mail address,
     * unless the report is about harm to children.
     */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"ACCOUNT_ERASED", "ACCOUNT_UNKNOWN", "OWN_ACCOUNT_REPORT", "RATE_LIMITED"})
    @PostMapping("/api/v1/reports/accounts")
    @ResponseStatus(HttpStatus.CREATED)
    FiledReport report(
            @Valid @RequestBody NewAccountReport made, @Nullable CurrentAccount account, HttpServletRequest request) {
        if (account == null && made.contact() == null && made.reason() != ReasonCode.CHILD_SAFETY) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, "Sign in, or leave an e-mail address in contact.");
        }
        var filed = reports.file(made, account == null ? null : account.id(), request.getRemoteAddr());
        return new FiledReport(filed.report(), filed.receipt());
    }

    /** What became of a report of an account, for somebody without one. The receipt is in the body, not in the address. */
    @ProblemCodes("ACCOUNT_REPORT_NOT_FOUND")
    @PostMapping("/api/v1/reports/accounts/receipt")
    AccountReport ofReceipt(@Valid @RequestBody ReceiptRequest request) {
        return reports.ofReceipt(request.receipt());
    }

    /** The caller's newest reports of accounts, the newest first. */
    @GetMapping("/api/v1/reports/accounts/mine")
    List<AccountReport> mine(CurrentAccount account) {
        return reports.of(account.id());
    }

    /** The profile of an account and what others report about it. */
    @GetMapping("/api/v1/moderation/accounts/{accountId}/profile")
    ProfileFile profile(@PathVariable UUID accountId, CurrentAccount account) {
        return new ProfileFile(
                profiles.find(accountId).orElse(null), reports.about(accountId, access.seesChildSafety(account)));
    }
}
