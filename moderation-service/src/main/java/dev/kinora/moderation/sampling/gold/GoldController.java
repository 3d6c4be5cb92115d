package dev.kinora.moderation.sampling.gold;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.sampling.gold.GoldCases.GoldCaseLine;
import dev.kinora.moderation.sampling.gold.GoldCases.Truth;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases whose right answer is known. */
@RestController
@RequestMapping("/api/v1/moderation/gold-cases")
class GoldController {

    private final GoldCases golds;
    private final CaseAccess access;

    GoldController(GoldCases golds, CaseAccess access) {
        this.golds = golds;
        this.access = access;
    }

    /**
     * A decided case and the answer that is right, which need not be what was decided.
     *
     * @param why told to whoever has answered it
     */
    @Schema(example = """
                {
                  "caseId": "0199a3c2-7d41-7a90-8a11-5f7f3d2c9b01", "outcome": "REJECTED", "reasonCode": "HARASSMENT",
                  "why": "The insult is aimed at one person, which the rule names."
                }""")
    record GoldRequest(
            @NotNull UUID caseId,
            @NotNull Outcome outcome,
            @NotNull ReasonCode reasonCode,
            @NotBlank @Size(max = 1000) String why) {

        @AssertTrue(message = "APPROVED goes with NO_VIOLATION, other outcomes with another reason") boolean isReasonFitting() {
            return (outcome == Outcome.APPROVED) == (reasonCode == ReasonCode.NO_VIOLATION);
        }
    }

    /** A case that was marked. */
    record MarkedCase(UUID id) {}

    /** All of them; those in use come first. */
    @GetMapping
    Page<GoldCaseLine> listGoldCases() {
        return new Page<>(golds.list(), null);
    }

    /** Marks the answer of a decided case as known. It is asked again now and then, and nobody can tell. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"CASE_NOT_FOUND", "GOLD_MARKED", "NOT_GOLD"})
    @PostMapping
    ResponseEntity<MarkedCase> markGoldCase(@Valid @RequestBody GoldRequest request, CurrentAccount account) {
        access.require(request.caseId(), account);
        var id = golds.mark(
                request.caseId(), new Truth(request.outcome(), request.reasonCode(), request.why()), Actor.of(account));
        return ResponseEntity.created(URI.create("/api/v1/moderation/gold-cases"))
                .body(new MarkedCase(id));
    }

    /** Asks it no more; what was answered stays. */
    @ProblemCodes("GOLD_NOT_FOUND")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retireGoldCase(@PathVariable UUID id, CurrentAccount account) {
        golds.retire(id, Actor.of(account));
    }
}
