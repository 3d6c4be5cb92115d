package dev.kinora.moderation.lab;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Drafts of a policy, their simulations, and how they are published. */
@RestController
@RequestMapping("/api/v1/moderation/policies/{id}")
class LabController {

    private final Drafts drafts;
    private final Simulations simulations;
    private final ScoreDistributions distributions;
    private final Policies policies;
    private final JsonMapper json;

    LabController(
            Drafts drafts,
            Simulations simulations,
            ScoreDistributions distributions,
            Policies policies,
            JsonMapper json) {
        this.drafts = drafts;
        this.simulations = simulations;
        this.distributions = distributions;
        this.policies = policies;
        this.json = json;
    }

    /**
     * A draft as it is listed.
     *
     * @param basedOn version of the policy with which it is compared
     * @param author the handle is empty for an erased account
     * @param publishedVersion the version that it became; null unless it is published
     */
    record DraftSummary(
            UUID id,
            long version,
            DraftState state,
            long basedOn,
            @Nullable String note,
            Actor author,
            Instant changedAt,
            @Nullable Long publishedVersion) {}

    /**
     * A draft.
     *
     * @param changes what differs from the version that it is based on
     * @param simulation the newest one; null if it was never simulated
     * @param simulated whether the draft as it is was simulated, with all recorded verdicts reproduced
     */
    record DraftDetail(
            DraftSummary draft,
            PolicyRules rules,
            List<RuleChange> changes,
            @Nullable Simulation simulation,
            boolean simulated) {}

    /** How much a draft is tried on. */
    @Schema(example = """
                {"perKind": 1000}""")
    record SimulationRequest(@Min(1) @Max(5000) int perKind) {}

    /** What an earlier version changed. */
    @GetMapping("/versions/{version}/changes")
    List<RuleChange> versionChanges(@PathVariable String id, @PathVariable long version) {
        var after = policies.version(id, version).rules();
        return version == 1
                ? List.of()
                : RulesDiff.between(policies.version(id, version - 1).rules(), after, json);
    }

    /** How the newest scores are distributed, by the series that share a pair of thresholds. */
    @GetMapping("/score-distributions")
    List<ScoreDistribution> scoreDistributions(@PathVariable String id) {
        return distributions.newest(id);
    }

    /** The newest drafts, the newest first. */
    @GetMapping("/drafts")
    Page<DraftSummary> listDrafts(@PathVariable String id) {
        return new Page<>(drafts.newest(id).stream().map(LabController::summary).toList(), null);
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"NOTHING_CHANGED", "TOO_MANY_DRAFTS"})
    @PostMapping("/drafts")
    ResponseEntity<DraftDetail> draftPolicy(
            @PathVariable String id, @Valid @RequestBody DraftContent content, CurrentAccount account) {
        var draft = drafts.write(id, content, Actor.of(account));
        return ResponseEntity.created(URI.create("/api/v1/moderation/policies/" + id + "/drafts/" + draft.id()))
                .eTag(ExpectedVersion.etag(draft.version()))
                .body(detail(draft));
    }

    @ProblemCodes("DRAFT_NOT_FOUND")
    @GetMapping("/drafts/{draft}")
    ResponseEntity<DraftDetail> readDraft(@PathVariable String id, @PathVariable UUID draft) {
        return answer(drafts.read(id, draft));
    }

    /** Replaces the rules of a draft; it is compared with the version in force from then on. */
    @ProblemCodes({"DRAFT_CLOSED", "DRAFT_NOT_FOUND", "NOTHING_CHANGED", "NOT_AUTHOR"})
    @PutMapping("/drafts/{draft}")
    ResponseEntity<DraftDetail> changeDraft(
            @PathVariable String id,
            @PathVariable UUID draft,
            ExpectedVersion expected,
            @Valid @RequestBody DraftContent content,
            CurrentAccount account) {
        return answer(drafts.change(id, draft, expected, content, Actor.of(account)));
    }

    @ProblemCodes({"DRAFT_CLOSED", "DRAFT_NOT_FOUND", "NOT_AUTHOR"})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping("/drafts/{draft}")
    void discardDraft(
            @PathVariable String id, @PathVariable UUID draft, ExpectedVersion expected, CurrentAccount account) {
        drafts.discard(id, draft, expected, Actor.of(account));
    }

    /** Begins to judge the newest videos and comments again, under the version in force and under the draft. */
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @ProblemCodes({"DRAFT_CLOSED", "DRAFT_NOT_FOUND", "DRAFT_OUTDATED", "SIMULATION_RUNNING", "TOO_MANY_SIMULATIONS"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/drafts/{draft}/simulations")
    Simulation simulateDraft(
            @PathVariable String id,
            @PathVariable UUID draft,
            @Valid @RequestBody SimulationRequest request,
            CurrentAccount account) {
        return drafts.simulate(id, draft, request.perKind(), Actor.of(account));
    }

    @ProblemCodes({"DRAFT_NOT_FOUND", "SIMULATION_NOT_FOUND"})
    @GetMapping("/drafts/{draft}/simulations/{simulation}")
    Simulation readSimulation(@PathVariable String id, @PathVariable UUID draft, @PathVariable UUID simulation) {
        return simulations.read(drafts.read(id, draft).id(), simulation);
    }

    /** Cancels a simulation; one that has ended stays as it is. */
    @ProblemCodes({"DRAFT_NOT_FOUND", "SIMULATION_NOT_FOUND"})
    @DeleteMapping("/drafts/{draft}/simulations/{simulation}")
    Simulation cancelSimulation(@PathVariable String id, @PathVariable UUID draft, @PathVariable UUID simulation) {
        var known = simulations.read(drafts.read(id, draft).id(), simulation);
        simulations.cancel(known.id());
        return simulations.read(known.draftId(), known.id());
    }

    /** Puts a draft in force as the next version; somebody else than its author does that. */
    @ProblemCodes({"DRAFT_CLOSED", "DRAFT_NOT_FOUND", "DRAFT_OUTDATED", "NOT_SIMULATED", "OWN_DRAFT"})
    @PostMapping("/drafts/{draft}/publication")
    Policy publishDraft(
            @PathVariable String id, @PathVariable UUID draft, ExpectedVersion expected, CurrentAccount account) {
        return drafts.publish(id, draft, expected, Actor.of(account));
    }

    private ResponseEntity<DraftDetail> answer(PolicyDraft draft) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(draft.version())).body(detail(draft));
    }

    private DraftDetail detail(PolicyDraft draft) {
        var base = policies.version(draft.policyId(), draft.basedOn());
        return new DraftDetail(
                summary(draft),
                draft.rules(),
                RulesDiff.between(base.rules(), draft.rules(), json),
                simulations.newest(draft.id()).orElse(null),
                simulations.hasSucceeded(draft));
    }

    private static DraftSummary summary(PolicyDraft draft) {
        return new DraftSummary(
                draft.id(),
                draft.version(),
                draft.state(),
                draft.basedOn(),
                draft.note(),
                draft.author(),
                draft.changedAt(),
                draft.publishedVersion());
    }
}
