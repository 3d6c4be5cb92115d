package dev.kinora.recommendation.training;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators see how far trainings are and how they ended, and cancel the one that runs. */
@RestController
@RequestMapping("/api/v1/admin/models/trainings")
class TrainingController {

    private static final Logger log = LoggerFactory.getLogger(TrainingController.class);

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
    TrainingRun cancel(@PathVariable UUID id, CurrentAccount caller) {
        var canceled = trainings.cancel(id);
        log.info("Training {} was canceled by {}", id, caller.id());
        return canceled;
    }
}
