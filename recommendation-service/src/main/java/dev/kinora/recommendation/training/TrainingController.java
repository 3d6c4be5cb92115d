package dev.kinora.recommendation.training;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators see how far trainings are and how they ended, and cancel the one that runs. */
@RestController
@RequestMapping("/api/v1/admin/models/trainings")
class TrainingController {

    private static final int SHOWN = 20;

    private final Trainings trainings;

    TrainingController(Trainings trainings) {
        this.trainings = trainings;
    }

    /** The newest trainings, the one that runs first. */
    @GetMapping
    Page<TrainingRun> trainings() {
        return new Page<>(trainings.newest(SHOWN), null);
    }

    /** Ends a training; what is live stays live. */
    @ProblemCodes("TRAINING_ENDED")
    @PostMapping("/{id}/cancel")
    TrainingRun cancel(@PathVariable UUID id) {
        return trainings.cancel(id);
    }
}
