package dev.kinora.moderation.search;

import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All decisions about content of the queues that the caller sees. */
@RestController
@RequestMapping("/api/v1/moderation/decisions")
class DecisionSearchController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final String CSV = "text/csv";
    private static final String SAMPLE = """
            decided_at,decision_id,case_id,purpose,queue,kind,content_id,action,outcome,reason,automated,person,policy_version
            2026-11-30T09:00:00Z,01990000-0000-7000-8000-000000000001,01990000-0000-7000-8000-000000000002,SCREENING,COMMENTS,COMMENT,01990000-0000-7000-8000-000000000003,REJECT,REJECTED,SPAM,false,mira,default/3
            """;

    private final DecisionSearch search;
    private final DecisionExports exports;

    DecisionSearchController(DecisionSearch search, DecisionExports exports) {
        this.search = search;
        this.exports = exports;
    }

    /**
     * Decisions that match, the newest first. A page can have fewer lines than asked for although there are more: a request goes
     * through 20,000 decisions at most, and the cursor goes on from there.
     */
    @GetMapping
    Page<DecisionLine> searchDecisions(
            @Valid @ParameterObject @ModelAttribute DecisionFilter filter,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        return search.page(filter, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT), account);
    }

    /** The newest 10,000 decisions that match as comma-separated values, without notes. The audit log says who asked for what. */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CSV, schema = @Schema(type = "string"), examples = @ExampleObject(SAMPLE)))
    @GetMapping("/export")
    void exportDecisions(
            @Valid @ParameterObject @ModelAttribute DecisionFilter filter,
            CurrentAccount account,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(CSV);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("decisions.csv")
                        .build()
                        .toString());
        exports.write(filter, account, response.getWriter());
    }
}
