package dev.kinora.moderation.report;

import dev.kinora.moderation.appeal.AppealView;
import dev.kinora.moderation.correspondence.AppealLinks;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.secret.OpaqueToken;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reports of people without an account, by the link in the mail with the answer. The token is in the body, which no log has. */
@RestController
@RequestMapping("/api/v1/reports/link")
class ReportLinkController {

    private final Reports reports;
    private final AppealLinks links;

    ReportLinkController(Reports reports, AppealLinks links) {
        this.reports = reports;
        this.links = links;
    }

    /** @param token from the link in the mail */
    @Schema(name = "ReportLink", example = """
                {"token": "Xq7Vb2LwYt0RkN4aZs8mPd"}""")
    record Link(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "Link[***]";
        }
    }

    /**
     * Why the answer to a report is wrong.
     *
     * @param token from the link in the mail
     */
    @Schema(name = "ReportLinkAppeal", example = """
                {
                  "token": "Xq7Vb2LwYt0RkN4aZs8mPd",
                  "statement": "The video names my street and house number at 0:12."
                }""")
    record LinkAppeal(
            @NotBlank @Size(max = 200) String token,
            @Size(max = 2000) @Nullable String statement) {

        @Override
        public String toString() {
            return "LinkAppeal[***]";
        }
    }

    /** What became of a report, and of an appeal against the answer. */
    @ProblemCodes({"REPORT_LINK_INVALID", "REPORT_NOT_FOUND"})
    @PostMapping
    ReportView ofLink(@Valid @RequestBody Link link) {
        return reports.ofLink(links.reportOf(new OpaqueToken(link.token())));
    }

    /** Appeals against the answer to a report, once. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({
        "APPEAL_FILED",
        "APPEAL_TOO_LATE",
        "DECISION_FINAL",
        "DECISION_REPLACED",
        "NOTHING_TO_APPEAL",
        "NOT_FOUND",
        "REPORT_LINK_INVALID",
        "REPORT_NOT_FOUND",
        "REPORT_OPEN"
    })
    @PostMapping("/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    AppealView appealByLink(@Valid @RequestBody LinkAppeal appeal) {
        return reports.appealByLink(links.reportOf(new OpaqueToken(appeal.token())), appeal.statement());
    }
}
