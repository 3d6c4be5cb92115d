package dev.kinora.moderation.exposure;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.exposure.Exposures.CaseWatches;
import dev.kinora.moderation.exposure.Exposures.Covered;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moderation")
class ExposureController {

    private static final int MOST_RANGES = 50;
    private static final long MOST_UNCOVERED_MS = 60_000;

    private final Exposures exposures;
    private final ViewingChoices choices;
    private final CaseAccess access;

    ExposureController(Exposures exposures, ViewingChoices choices, CaseAccess access) {
        this.exposures = exposures;
        this.choices = choices;
        this.access = access;
    }

    /**
     * What was seen without a cover since the last report.
     *
     * @param ranges the parts of the video; empty for a comment
     * @param uncoveredMs for how long, in milliseconds
     */
    @Schema(example = """
                {
                  "ranges": [{"fromMs": 12000, "toMs": 17000}],
                  "uncoveredMs": 5000
                }""")
    record WatchReport(
            @NotNull @Size(max = MOST_RANGES) List<@Valid @NotNull WatchedRange> ranges,
            @PositiveOrZero @Max(MOST_UNCOVERED_MS) long uncoveredMs) {}

    /** That a cover was lifted. */
    @Schema(example = "{\"covered\": \"VIDEO\"}")
    record Reveal(@NotNull Covered covered) {}

    /** Adds what the caller watched of a case without a cover; a console sends it every few seconds. */
    @ProblemCodes("CASE_NOT_FOUND")
    @PostMapping("/cases/{id}/watches")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void watched(@PathVariable UUID id, @Valid @RequestBody WatchReport report, CurrentAccount account) {
        access.require(id, account);
        exposures.watched(id, report.ranges(), report.uncoveredMs(), Actor.of(account));
    }

    /** What the caller has seen of a case, and what people had seen who decided it. */
    @ProblemCodes("CASE_NOT_FOUND")
    @GetMapping("/cases/{id}/watches")
    CaseWatches watches(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        return exposures.ofCase(id, account.id());
    }

    /** Records that the caller lifted a cover of a case. */
    @ProblemCodes("CASE_NOT_FOUND")
    @PostMapping("/cases/{id}/reveals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reveal(@PathVariable UUID id, @Valid @RequestBody Reveal reveal, CurrentAccount account) {
        access.require(id, account);
        exposures.revealed(id, reveal.covered(), Actor.of(account));
    }

    /** What the caller has looked at lately. Nobody else can read it. */
    @GetMapping("/exposure")
    Ledger exposure(CurrentAccount account) {
        return exposures.ledger(account.id());
    }

    /** How the caller wants to look at content. */
    @GetMapping("/viewing")
    ViewingChoices.Choices viewing(CurrentAccount account) {
        return choices.of(account.id());
    }

    /** Changes how the caller wants to look at content. */
    @PutMapping("/viewing")
    ViewingChoices.Choices changeViewing(@Valid @RequestBody ViewingChoices.Choices wanted, CurrentAccount account) {
        return choices.save(account.id(), wanted);
    }
}
