package dev.kinora.moderation.bulk;

import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.idempotency.IdempotentRequests;
import dev.kinora.starter.idempotency.IdempotentRequests.Request;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Bulks of the caller. */
@RestController
@RequestMapping("/api/v1/moderation/bulks")
class BulkController {

    private static final int MOST = 1_000;
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1_000;

    private final Bulks bulks;
    private final IdempotentRequests requests;

    BulkController(Bulks bulks, IdempotentRequests requests) {
        this.bulks = bulks;
        this.requests = requests;
    }

    /** Which cases are to be decided alike, and how. Ids that are none are reported like others. */
    @Schema(example = """
                {
                  "caseIds": ["01990000-0000-7000-8000-000000000001", "01990000-0000-7000-8000-000000000002"],
                  "action": "REJECT",
                  "reasonCode": "SPAM",
                  "note": "The same advertisement."
                }""")
    record BulkRequest(
            @NotEmpty @Size(max = MOST) List<@NotNull @Size(max = 200) String> caseIds,
            @NotNull Action action,
            @NotNull ReasonCode reasonCode,
            @Size(max = 2000) @Nullable String note) {

        @AssertTrue(message = "action must be APPROVE, REJECT or RESTRICT") boolean isRuling() {
            return action == null || action == Action.APPROVE || action == Action.REJECT || action == Action.RESTRICT;
        }
    }

    /**
     * What is said when a bulk is confirmed.
     *
     * @param note for the record of each case, in place of the one of the dry run; null to keep that
     */
    @Schema(example = """
                {"note": "The same advertisement; the earlier ones were an oversight."}""")
    record BulkConfirmation(@Size(max = 2000) @Nullable String note) {}

    /** Begins a dry run. Nothing is decided before the bulk is confirmed; an older one that was not confirmed is forgotten. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"BULK_BUSY", "CASE_ALONE", "IDEMPOTENCY_KEY_REUSED", "REASON_NOT_APPLICABLE"})
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    BulkView create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody BulkRequest request,
            CurrentAccount account) {
        var ruling = new Ruling(request.action(), request.reasonCode(), request.note());
        return requests.run(
                new Request(account.id(), "POST /moderation/bulks", key, request),
                BulkView.class,
                () -> bulks.create(request.caseIds(), ruling, account));
    }

    /** The phase of a bulk and how far it is. */
    @ProblemCodes("BULK_NOT_FOUND")
    @GetMapping("/{id}")
    BulkView read(@PathVariable UUID id, CurrentAccount account) {
        return bulks.read(id, account);
    }

    /** What each case would become, has become, or why it has not. */
    @ProblemCodes("BULK_NOT_FOUND")
    @GetMapping("/{id}/items")
    Page<BulkItem> items(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable ItemState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        return bulks.items(id, state, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT), account);
    }

    /**
     * Decides what the dry run found possible and what has not changed since. Without a note nothing comes of the cases that
     * need one.
     */
    @ProblemCodes({"BULK_NOT_FOUND", "BULK_PHASE"})
    @PostMapping("/{id}/confirm")
    BulkView confirm(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable BulkConfirmation confirmation,
            CurrentAccount account) {
        return bulks.confirm(id, confirmation == null ? null : confirmation.note(), account);
    }

    /** Undoes all decisions of the bulk about which nobody has decided since. */
    @ProblemCodes({"BULK_NOT_FOUND", "BULK_PHASE", "BULK_UNDO_TOO_LATE"})
    @PostMapping("/{id}/undo")
    BulkView undo(@PathVariable UUID id, CurrentAccount account) {
        return bulks.undo(id, account);
    }
}
