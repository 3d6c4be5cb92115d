package dev.kinora.moderation.learning;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the decisions of people say about the machines. */
@RestController
@RequestMapping("/api/v1/moderation/quality")
class QualityController {

    private final CalibrationFits fits;
    private final Proposals proposals;

    QualityController(CalibrationFits fits, Proposals proposals) {
        this.fits = fits;
        this.proposals = proposals;
    }

    /** A draft with the proposed thresholds. */
    record Proposal(UUID draftId) {}

    /** How far scores can be taken for probabilities, by the series that share a pair of thresholds. */
    @GetMapping("/calibrations")
    SeriesQuality.Overview readCalibrations() {
        var run = fits.lastRun();
        var rows = run.map(CalibrationFits.Run::rows).orElse(Map.of());
        var fitted = run.map(last -> fits.ofRun(last.id())).orElse(List.of()).stream()
                .collect(Collectors.toMap(CalibrationFit::series, Function.identity()));
        return new SeriesQuality.Overview(
                run.map(CalibrationFits.Run::at).orElse(null),
                ScoreSeries.all().stream()
                        .map(series -> SeriesQuality.of(
                                series,
                                rows.getOrDefault(series.words(), new CalibrationFits.Rows(0, 0)),
                                fitted.get(series)))
                        .toList());
    }

    /** Drafts the thresholds with the lowest expected cost. Nothing is in force by that. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({"NOTHING_CALIBRATED", "NOTHING_CHANGED", "NOT_FOUND", "TOO_MANY_DRAFTS"})
    @PostMapping("/proposals")
    ResponseEntity<Proposal> proposeThresholds(@Valid @RequestBody ErrorCosts costs, CurrentAccount account) {
        var draft = proposals.propose(costs, Actor.of(account));
        return ResponseEntity.created(URI.create("/api/v1/moderation/policies/default/drafts/" + draft))
                .body(new Proposal(draft));
    }
}
