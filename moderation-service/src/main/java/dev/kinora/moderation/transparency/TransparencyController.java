package dev.kinora.moderation.transparency;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.transparency.TransparencyReports.Report;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the public learns about moderation. */
@RestController
@RequestMapping("/api/v1/transparency")
class TransparencyController {

    private static final Duration CACHED = Duration.ofMinutes(5);
    private static final String SAMPLE = """
            {"decision_visibility":["DECISION_VISIBILITY_CONTENT_REMOVED"],"category":"STATEMENT_CATEGORY_VIOLENCE"}
            {"decision_visibility":["DECISION_VISIBILITY_CONTENT_DEMOTED"],"category":"STATEMENT_CATEGORY_SELF_HARM"}
            """;

    private final TransparencyReports reports;
    private final StatementExports exports;

    TransparencyController(TransparencyReports reports, StatementExports exports) {
        this.reports = reports;
        this.exports = exports;
    }

    /** The figures of a year, for everybody. */
    @ProblemCodes("TRANSPARENCY_NOT_COUNTED")
    @GetMapping("/{year}")
    ResponseEntity<Report> report(@PathVariable @Min(2000) @Max(9999) int year) {
        var report = reports.of(year)
                .orElseThrow(() -> new ProblemException(
                        TransparencyProblem.TRANSPARENCY_NOT_COUNTED, "There are figures for other years only."));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(CACHED).cachePublic())
                .body(report);
    }

    /**
     * The statements of reasons of a year without personal data, a line of JSON each, with the field names of the
     * transparency database of the European Commission.
     */
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(SAMPLE)))
    @GetMapping("/statements")
    void statements(@RequestParam @Min(2000) @Max(9999) int year, CurrentAccount account, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("statements-" + year + ".ndjson")
                        .build()
                        .toString());
        exports.write(new Year(year), Actor.of(account), response.getWriter());
    }
}
