package dev.kinora.recommendation.parameters;

import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.version.ExpectedVersion;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators read and replace the ranking parameters. */
@RestController
@RequestMapping("/api/v1/admin/ranking")
class RankingController {

    private static final Logger log = LoggerFactory.getLogger(RankingController.class);

    private final CurrentParameters parameters;

    RankingController(CurrentParameters parameters) {
        this.parameters = parameters;
    }

    @GetMapping
    ResponseEntity<RankingParameters> show() {
        return answer(parameters.stored());
    }

    /** The newest versions of the parameters, the newest first, and last those of a fresh installation. */
    @GetMapping("/versions")
    Page<ParametersVersion> versions() {
        return new Page<>(parameters.versions(), null);
    }

    @PutMapping
    ResponseEntity<RankingParameters> replace(ExpectedVersion expected, @RequestBody @Valid RankingParameters wanted) {
        if (wanted.exploration().floor() > wanted.exploration().ceiling()) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, "exploration.floor must not be above exploration.ceiling.");
        }
        var stored = parameters.replace(expected, wanted);
        parameters.refresh();
        log.info("Ranking parameters are at version {}", stored.version());
        return answer(stored);
    }

    private static ResponseEntity<RankingParameters> answer(VersionedParameters stored) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(stored.version())).body(stored.parameters());
    }
}
