package dev.kinora.moderation.legal;

import dev.kinora.moderation.legal.LegalReports.Step;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Records of reports to authorities about harm to children. Nothing is sent from here. */
@RestController
@RequestMapping("/api/v1/moderation/child-safety")
class LegalReportController {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    private final LegalReports reports;

    LegalReportController(LegalReports reports) {
        this.reports = reports;
    }

    /** A report that somebody begins to write; the note is for staff only. */
    @Schema(example = """
                {
                  "authority": "NCMEC",
                  "category": "ABUSE_MATERIAL",
                  "note": "The form is open in the portal."
                }""")
    record NewLegalReport(
            @NotBlank @Size(max = 100) String authority,
            @NotNull ReportCategory category,
            @Size(max = 4000) @Nullable String note) {}

    /**
     * A step of a report.
     *
     * @param state the state after it; the present one adds a note
     * @param reference the number that the authority gave it
     * @param reportedAt when it was sent; with the step to SENT
     * @param items names of the preserved files that were sent; only with the step to SENT
     * @param note for staff only
     */
    @Schema(example = """
                {
                  "state": "SENT",
                  "reference": "4711",
                  "reportedAt": "2026-11-30T08:30:00Z",
                  "items": ["source"],
                  "note": null
                }""")
    record NewLegalEntry(
            @NotNull ReportState state,
            @Size(max = 200) @Nullable String reference,
            @Nullable Instant reportedAt,
            @Size(max = 100) @Nullable List<@NotNull @Size(max = 200) String> items,
            @Size(max = 4000) @Nullable String note) {}

    /** Reports, the newest first. */
    @GetMapping("/reports")
    Page<LegalReport> list(
            @RequestParam(required = false) @Nullable ReportState state,
            @RequestParam(required = false) @Nullable UUID caseId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return reports.page(state, caseId, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    /** Begins a report about the content of a case, which is kept from now on. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"CASE_NOT_FOUND", "OWN_CONTENT"})
    @PostMapping("/cases/{caseId}/reports")
    ResponseEntity<LegalReport> draft(
            @PathVariable UUID caseId, @Valid @RequestBody NewLegalReport request, CurrentAccount account) {
        var made = reports.draft(caseId, request.authority(), request.category(), request.note(), account);
        return ResponseEntity.created(URI.create("/api/v1/moderation/child-safety/reports/" + made.id()))
                .eTag(ExpectedVersion.etag(made.version()))
                .body(made);
    }

    @ProblemCodes("LEGAL_REPORT_NOT_FOUND")
    @GetMapping("/reports/{id}")
    ResponseEntity<LegalReport> read(@PathVariable UUID id) {
        return answer(reports.find(id));
    }

    /** Appends a step: a note, that it was sent, or that the authority has it. Nothing that was written changes. */
    @ProblemCodes({"LEGAL_REPORT_INCOMPLETE", "LEGAL_REPORT_NOT_FOUND", "LEGAL_REPORT_STATE"})
    @PostMapping("/reports/{id}/entries")
    ResponseEntity<LegalReport> append(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody NewLegalEntry request,
            CurrentAccount account) {
        var items = request.items() == null ? Set.<String>of() : Set.copyOf(request.items());
        var step = new Step(request.state(), request.reference(), request.reportedAt(), items, request.note());
        return answer(reports.append(id, expected, step, account));
    }

    /** The report as a file; the export is noted. */
    @ProblemCodes("LEGAL_REPORT_NOT_FOUND")
    @PostMapping("/reports/{id}/export")
    ResponseEntity<LegalReport> export(@PathVariable UUID id, CurrentAccount account) {
        var disposition = ContentDisposition.attachment()
                .filename("legal-report-" + id + ".json")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(reports.export(id, account));
    }

    private static ResponseEntity<LegalReport> answer(LegalReport report) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(report.version())).body(report);
    }
}
