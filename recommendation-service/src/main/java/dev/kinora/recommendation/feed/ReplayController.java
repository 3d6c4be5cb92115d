package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators ask what other weights would have changed before they switch. */
@RestController
class ReplayController {

    private static final Logger log = LoggerFactory.getLogger(ReplayController.class);

    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    /** Weights of the arm {@code tfidf} to try. */
    @Schema(example = """
            {"weights": {"similarity": 0.25, "popularity": 0.45, "freshness": 0.3, "calibration": 0.1, "prior": 3}}""")
    record ReplayRequest(@NotNull @Valid TfidfWeights weights) {}

    @PostMapping("/api/v1/admin/replays")
    Replay replay(CurrentAccount by, @RequestBody @Valid ReplayRequest request) {
        var replay = replays.replay(request.weights());
        log.info(
                "{} replayed {} slates by other weights: {}",
                by.id(),
                replay.basis().slates(),
                replay.verdict());
        return replay;
    }
}
