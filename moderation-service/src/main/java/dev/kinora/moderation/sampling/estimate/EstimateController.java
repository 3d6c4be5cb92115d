package dev.kinora.moderation.sampling.estimate;

import dev.kinora.moderation.sampling.Stratum;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What random samples and second reviews say. */
@RestController
@RequestMapping("/api/v1/moderation/quality")
class EstimateController {

    private static final int LONGEST = 365;

    private final SampleRows rows;
    private final Drifts drifts;
    private final InstantSource clock;

    EstimateController(SampleRows rows, Drifts drifts, InstantSource clock) {
        this.rows = rows;
        this.drifts = drifts;
        this.clock = clock;
    }

    /**
     * How often machines err.
     *
     * @param from decisions since then count
     * @param rates missed harm and wrong rejections, of videos and of comments
     */
    record ErrorRates(Instant from, List<ErrorRate> rates) {}

    /** Missed harm and wrong rejections, estimated from random samples that people looked at blind. */
    @GetMapping("/error-rates")
    ErrorRates readErrorRates(@RequestParam(defaultValue = "90") @Min(1) @Max(LONGEST) int days) {
        var from = since(days);
        var machines =
                Arrays.stream(Stratum.values()).filter(Stratum::isOfMachines).toList();
        var all = rows.since(machines, from);
        return new ErrorRates(
                from,
                machines.stream().map(stratum -> ErrorRate.of(stratum, all)).toList());
    }

    /** How far people agree, from second reviews. Pairs of people are for administrators. */
    @GetMapping("/agreement")
    Agreement readAgreement(
            @RequestParam(defaultValue = "180") @Min(1) @Max(LONGEST) int days, CurrentAccount account) {
        return Agreement.of(rows.since(List.of(Stratum.SECOND_REVIEW), since(days)), account.hasAny(Role.ADMIN));
    }

    /** How the caller decided over the months, beside all others. Nobody can ask for it about somebody else. */
    @GetMapping("/drift")
    Drift readDrift(@RequestParam(defaultValue = "6") @Min(1) @Max(12) int months, CurrentAccount account) {
        return drifts.of(account.id(), YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC)), months);
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
