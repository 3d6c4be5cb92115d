package dev.kinora.recommendation.experiment;

import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
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

/** Lets operators run experiments. */
@RestController
@RequestMapping("/api/v1/admin")
class ExperimentController {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final Experiments experiments;
    private final Assignments assignments;
    private final ExperimentWatch watch;

    ExperimentController(Experiments experiments, Assignments assignments, ExperimentWatch watch) {
        this.experiments = experiments;
        this.assignments = assignments;
        this.watch = watch;
    }

    /** Why an experiment is stopped. */
    @Schema(example = """
                {"reason": "The holidays change what people watch."}""")
    record StopRequest(@NotBlank @Size(max = 500) String reason) {}

    /** The variant that everybody gets. */
    @Schema(example = """
                {"variant": "more-words"}""")
    record PromoteRequest(@NotBlank @Size(max = 40) String variant) {}

    /**
     * How an account is ranked for now.
     *
     * @param experimentId null while no experiment runs
     */
    record Assignment(
            Arm arm, @Nullable UUID experimentId, @Nullable String variant) {}

    @GetMapping("/experiments")
    Page<Experiment> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Limits.clamp(limit, PAGE, LARGEST_PAGE);
        var before = cursor == null ? END_OF_TIME : Cursor.decode(cursor, 1).instant(0);
        return Page.of(
                experiments.list(before, size + 1),
                size,
                last -> Cursor.encode(last.created().at()));
    }

    @GetMapping("/experiments/{id}")
    ResponseEntity<Experiment> show(@PathVariable UUID id) {
        return answer(experiments.find(id));
    }

    @GetMapping("/experiments/{id}/readout")
    Readout readout(@PathVariable UUID id) {
        return watch.readout(id);
    }

    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @PostMapping("/experiments")
    ResponseEntity<Experiment> create(CurrentAccount by, @RequestBody @Valid Definition definition) {
        var draft = experiments.create(definition, by.id());
        return ResponseEntity.created(URI.create("/api/v1/admin/experiments/" + draft.id()))
                .eTag(ExpectedVersion.etag(draft.version()))
                .body(draft);
    }

    @ProblemCodes("EXPERIMENT_STATE")
    @PutMapping("/experiments/{id}")
    ResponseEntity<Experiment> replace(
            @PathVariable UUID id, ExpectedVersion expected, @RequestBody @Valid Definition definition) {
        return answer(experiments.replace(id, expected, definition));
    }

    @ProblemCodes({"EXPERIMENT_STATE", "EXPERIMENT_RUNNING"})
    @PostMapping("/experiments/{id}/start")
    ResponseEntity<Experiment> start(CurrentAccount by, @PathVariable UUID id, ExpectedVersion expected) {
        return refreshed(experiments.start(id, expected, by.id()));
    }

    @ProblemCodes("EXPERIMENT_STATE")
    @PostMapping("/experiments/{id}/stop")
    ResponseEntity<Experiment> stop(
            CurrentAccount by,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid StopRequest request) {
        return refreshed(experiments.stop(id, expected, by.id(), request.reason()));
    }

    @ProblemCodes("EXPERIMENT_STATE")
    @PostMapping("/experiments/{id}/promote")
    ResponseEntity<Experiment> promote(
            CurrentAccount by,
            @PathVariable UUID id,
            ExpectedVersion expected,
            @RequestBody @Valid PromoteRequest request) {
        return refreshed(experiments.promote(id, expected, by.id(), request.variant()));
    }

    /** The arm of an account, and its variant if an experiment runs; an unknown account would get these, too. */
    @GetMapping("/experiment-assignments/{accountId}")
    Assignment assignment(@PathVariable UUID accountId) {
        var assigned = assignments.of(accountId);
        var trial = assigned.trial();
        return new Assignment(
                assigned.arm(), trial == null ? null : trial.experimentId(), trial == null ? null : trial.variant());
    }

    private ResponseEntity<Experiment> refreshed(Experiment experiment) {
        assignments.refresh();
        return answer(experiment);
    }

    private static ResponseEntity<Experiment> answer(Experiment experiment) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(experiment.version()))
                .body(experiment);
    }
}
