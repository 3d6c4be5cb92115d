package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.review.CaseViews.CaseDetail;
import dev.kinora.moderation.review.NextCases.NextCase;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.review.order.CaseFilter;
import dev.kinora.moderation.review.order.CaseFilter.About;
import dev.kinora.moderation.review.order.CaseFilter.Sort;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.routing.Queues;
import dev.kinora.moderation.review.skip.SkipReason;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose turn it is with a case. */
@RestController
@RequestMapping("/api/v1/moderation/cases")
class TurnController {

    private final CaseTurns turns;
    private final NextCases next;
    private final CaseAccess access;

    TurnController(CaseTurns turns, NextCases next, CaseAccess access) {
        this.turns = turns;
        this.next = next;
        this.access = access;
    }

    /**
     * Which case is wanted next; the filters are those of the list of cases.
     *
     * @param other a case that is not wanted, such as the one just decided
     * @param claim whether it is claimed; otherwise two people may get the same one
     */
    @Schema(example = """
                {"queue": "REPORTS", "kind": "VIDEO", "claim": true}""")
    record NextRequest(
            @Nullable CasePurpose purpose,
            @Pattern(regexp = Queues.CODE) @Nullable String queue,
            @Nullable ContentKind kind,
            @Size(max = 20) @Nullable List<@Pattern(regexp = Signal.CODE) @Size(max = 100) String> reasons,
            @Nullable UUID ownerId,
            @Nullable Sort sort,
            @Nullable UUID other,
            boolean claim) {

        CaseFilter filter() {
            var about = new About(null, ownerId, reasons == null ? List.of() : reasons, false);
            return new CaseFilter(CaseState.OPEN, purpose, queue, kind, about, sort == null ? Sort.PRIORITY : sort);
        }
    }

    /** Why a case is skipped. */
    @Schema(example = """
                {"reason": "LANGUAGE"}""")
    record SkipRequest(@Nullable SkipReason reason) {}

    /** Until when a skipped case does not come back. */
    record SkippedCase(Instant until) {}

    /** The first open case for the caller in the order of the list, without those that the caller has skipped. */
    @PostMapping("/next")
    NextCase next(@Valid @RequestBody NextRequest request, CurrentAccount account) {
        return next.find(request.filter(), request.other(), request.claim(), account);
    }

    /** Leaves a case to others for a while; a claim of the caller ends. */
    @ProblemCodes({"CASE_CLAIMED", "CASE_DECIDED", "CASE_NOT_FOUND", "CASE_WITHDRAWN", "CONFLICT"})
    @PostMapping("/{id}/skip")
    SkippedCase skip(@PathVariable UUID id, @Valid @RequestBody SkipRequest request, CurrentAccount account) {
        access.require(id, account);
        return new SkippedCase(turns.skip(id, Actor.of(account), request.reason()));
    }

    /** Claims a case whoever holds it. The former holder is told. */
    @ProblemCodes({"CASE_CLAIMED", "CASE_NOT_FOUND", "CASE_WITHDRAWN", "CONFLICT", "EXCLUDED", "OWN_CONTENT"})
    @PostMapping("/{id}/take-over")
    ResponseEntity<CaseDetail> takeOver(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        var detail = turns.takeOver(id, Actor.of(account));
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(detail.version())).body(detail);
    }
}
