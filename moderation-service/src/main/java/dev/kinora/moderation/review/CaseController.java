package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionSummary;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.restriction.RestrictionRules;
import dev.kinora.moderation.restriction.WantedRestrictions;
import dev.kinora.moderation.review.CaseViews.CaseDetail;
import dev.kinora.moderation.review.CaseViews.CaseSummary;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.review.order.CaseFilter;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.routing.Queues;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moderation/cases")
class CaseController {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    private final CaseDesk desk;
    private final CaseQueue queue;
    private final CaseAccess access;
    private final RestrictionRules restrictions;

    CaseController(CaseDesk desk, CaseQueue queue, CaseAccess access, RestrictionRules restrictions) {
        this.desk = desk;
        this.queue = queue;
        this.access = access;
        this.restrictions = restrictions;
    }

    /**
     * A decision; the note is for staff only.
     *
     * @param restrictions what RESTRICT takes away, by default LIMITED_REACH; only with that action
     */
    @Schema(example = """
                {
                  "action": "REJECT",
                  "reasonCode": "SPAM",
                  "note": "The same link in every comment."
                }""")
    record DecisionRequest(
            @NotNull Action action,
            @NotNull ReasonCode reasonCode,
            @Size(max = 2000) @Nullable String note,
            @Valid @Nullable WantedRestrictions restrictions) {}

    /** Until when a claim is in force. */
    record Heartbeat(Instant claimExpiresAt) {}

    /**
     * The cases of the queues that the caller sees. Waiting ones come in the order of severity, late ones first in their grade, then of
     * priority and age; {@code sort=DUE} lists what is due first.
     */
    @GetMapping
    Page<CaseSummary> list(
            @RequestParam(required = false) @Nullable CaseState state,
            @RequestParam(required = false) @Nullable CasePurpose purpose,
            @RequestParam(name = "queue", required = false) @Pattern(regexp = Queues.CODE) @Nullable String queueName,
            @RequestParam(required = false) @Nullable ContentKind kind,
            @RequestParam(required = false) @Nullable UUID contentId,
            @RequestParam(required = false) @Nullable UUID ownerId,
            @RequestParam(required = false) @Size(max = 20) @Nullable List<@Pattern(regexp = Signal.CODE) @Size(max = 100) String> reason,
            @RequestParam(defaultValue = "false") boolean held,
            @RequestParam(required = false) CaseFilter.@Nullable Sort sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        var about = new CaseFilter.About(contentId, ownerId, reason == null ? List.of() : reason, held);
        var filter =
                new CaseFilter(state, purpose, queueName, kind, about, sort == null ? CaseFilter.Sort.PRIORITY : sort);
        return queue.page(filter, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT), account);
    }

    @ProblemCodes("CASE_NOT_FOUND")
    @GetMapping("/{id}")
    ResponseEntity<CaseDetail> read(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        return answer(desk.read(id, Actor.of(account)));
    }

    @ProblemCodes({"CONFLICT", "CASE_CLAIMED", "CASE_NOT_FOUND", "CASE_WITHDRAWN", "EXCLUDED", "OWN_CONTENT"})
    @PostMapping("/{id}/claim")
    ResponseEntity<CaseDetail> claim(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        return answer(desk.claim(id, Actor.of(account)));
    }

    /** Keeps a claim in force; a console sends it while somebody works on the case. */
    @ProblemCodes({"CASE_CLAIMED", "CASE_NOT_CLAIMED", "CASE_NOT_FOUND"})
    @PutMapping("/{id}/heartbeat")
    Heartbeat keep(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        return new Heartbeat(desk.keep(id, Actor.of(account)));
    }

    @ProblemCodes({"CONFLICT", "CASE_CLAIMED", "CASE_NOT_FOUND", "CASE_WITHDRAWN"})
    @PostMapping("/{id}/release")
    ResponseEntity<CaseDetail> release(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        return answer(desk.release(id, Actor.of(account)));
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({
        "ACTION_NOT_AVAILABLE",
        "AGAINST_PRECEDENTS",
        "CASE_BLIND",
        "CASE_CLAIMED",
        "CASE_DECIDED",
        "CASE_NOT_CLAIMED",
        "CASE_NOT_FOUND",
        "CASE_SUPERSEDED",
        "CASE_WITHDRAWN",
        "EXCLUDED",
        "OWN_CONTENT",
        "REASON_NOT_APPLICABLE",
        "RESTRICTION_NOT_APPLICABLE",
        "SECOND_PERSON_NEEDED",
        "UNKNOWN_LABEL"
    })
    @PostMapping("/{id}/decisions")
    ResponseEntity<DecisionSummary> decide(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody DecisionRequest request,
            CurrentAccount account) {
        access.require(id, account);
        var ruling = new Ruling(
                request.action(),
                request.reasonCode(),
                request.note(),
                restrictions.of(request.action(), request.restrictions()));
        var decision = desk.decide(id, expected, ruling, Actor.of(account));
        return ResponseEntity.created(URI.create("/api/v1/decisions/" + decision.id()))
                .body(decision);
    }

    private static ResponseEntity<CaseDetail> answer(CaseDetail detail) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(detail.version())).body(detail);
    }
}
