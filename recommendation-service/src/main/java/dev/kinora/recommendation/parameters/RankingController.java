package dev.kinora.recommendation.parameters;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators read and change the ranking parameters. */
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

    @PutMapping
    ResponseEntity<RankingParameters> replace(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid RankingParameters wanted) {
        if (ifMatch == null) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED, "Send the ETag of the parameters that you read as If-Match.");
        }
        if (wanted.exploration().floor() > wanted.exploration().ceiling()) {
            throw new ProblemException(
                    CommonProblem.VALIDATION_FAILED, "exploration.floor must not be above exploration.ceiling.");
        }
        var stored = parameters.replace(version(ifMatch), wanted);
        parameters.refresh();
        log.info("Ranking parameters are at version {}", stored.version());
        return answer(stored);
    }

    private static ResponseEntity<RankingParameters> answer(VersionedParameters stored) {
        return ResponseEntity.ok().eTag("\"" + stored.version() + "\"").body(stored.parameters());
    }

    /** The version in an ETag; one that no version has for anything that we did not give. */
    private static long version(String etag) {
        try {
            return Long.parseLong(etag.replace("W/", "").replace("\"", "").strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
