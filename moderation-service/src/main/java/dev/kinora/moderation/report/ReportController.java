package dev.kinora.moderation.report;

import dev.kinora.moderation.appeal.AppealView;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of content. */
@RestController
@RequestMapping("/api/v1/reports")
class ReportController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 50;

    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    /**
     * The answer to a report.
     *
     * @param receipt with it somebody without an account can ask what became of the report; it is shown once. Null for
     *     accounts
     */
    record Receipt(ReportView report, @Nullable String receipt) {}

    /** The receipt of a report. */
    @Schema(example = """
                {"receipt": "0sJ3hQ1vT6m2c9yYpXw4Zg"}""")
    record ReceiptRequest(@NotBlank @Size(max = 64) String receipt) {}

    /** Why the answer to a report is wrong. */
    @Schema(example = """
                {"statement": "The video names my street and house number at 0:12."}""")
    record ReportAppealRequest(@Size(max = 2000) @Nullable String statement) {}

    /**
     * Files a report; 200 instead of 201 if the account has reported this already and waits for the answer. Somebody who
     * is not signed in leaves an e-mail address, unless the report is about harm to children.
     */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    @ProblemCodes({"ACCOUNT_ERASED", "NOTHING_TO_REPORT", "OWN_REPORT", "RATE_LIMITED"})
    @PostMapping
    ResponseEntity<Receipt> report(
            @Valid @RequestBody NewReport made, @Nullable CurrentAccount account, HttpServletRequest request) {
        if (account == null && made.contact() == null && made.reason() != ReasonCode.CHILD_SAFETY) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, "Sign in, or leave an e-mail address in contact.");
        }
        var filed = reports.file(made, account == null ? null : account.id(), request.getRemoteAddr());
        return ResponseEntity.status(filed.created() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Receipt(filed.report(), filed.receipt()));
    }

    /** The caller's reports, the newest first. */
    @GetMapping("/mine")
    Page<ReportView> mine(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        return reports.of(account.id(), cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    /** What became of a report, for somebody without an account. The receipt is in the body, not in the address. */
    @ProblemCodes("REPORT_NOT_FOUND")
    @PostMapping("/receipt")
    ReportView ofReceipt(@Valid @RequestBody ReceiptRequest request) {
        return reports.ofReceipt(request.receipt());
    }

    /** Appeals against the answer to a report of the caller. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({
        "ACCOUNT_ERASED",
        "APPEAL_FILED",
        "APPEAL_TOO_LATE",
        "DECISION_FINAL",
        "DECISION_REPLACED",
        "NOTHING_TO_APPEAL",
        "REPORT_NOT_FOUND",
        "REPORT_OPEN"
    })
    @PostMapping("/{id}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    AppealView appeal(@PathVariable UUID id, @Valid @RequestBody ReportAppealRequest request, CurrentAccount account) {
        return reports.appeal(id, account.id(), request.statement());
    }
}
