package dev.kinora.recommendation.training;

import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.SchedulerException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators list, train and activate model versions. */
@RestController
@RequestMapping("/api/v1/admin/models")
class ModelController {

    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 100;
    /** After any training, and within the range of the database. */
    private static final Instant END_OF_TIME = Instant.parse("9999-01-01T00:00:00Z");

    private final ModelRegistry registry;
    private final Trainings trainings;

    ModelController(ModelRegistry registry, Trainings trainings) {
        this.registry = registry;
        this.trainings = trainings;
    }

    @Schema(example = """
                {"arm": "HYBRID"}""")
    record TrainingRequest(@NotNull Arm arm) {}

    /** The training was started, unless one runs or waits; its result appears in the list of models. */
    record TrainingStarted(Arm arm, String job) {}

    @GetMapping
    Page<ModelVersion> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        var size = Limits.clamp(limit, PAGE, LARGEST_PAGE);
        var before = cursor == null ? END_OF_TIME : Cursor.decode(cursor, 1).instant(0);
        return Page.of(registry.list(before, size + 1), size, last -> Cursor.encode(last.trainedAt()));
    }

    @GetMapping("/{id}")
    ModelVersion show(@PathVariable UUID id) {
        return registry.find(id);
    }

    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<TrainingStarted> train(@RequestBody @Valid TrainingRequest request) throws SchedulerException {
        if (request.arm() != ModelRegistry.ARM) {
            throw new ProblemException(CommonProblem.VALIDATION_FAILED, "Only the arm HYBRID has a model to train.");
        }
        trainings.request();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/admin/models"))
                .body(new TrainingStarted(request.arm(), TrainingJob.NAME));
    }

    @ProblemCodes("MODEL_DAMAGED")
    @PostMapping("/{id}/activate")
    ModelVersion activate(@PathVariable UUID id) {
        return registry.activate(id);
    }
}
