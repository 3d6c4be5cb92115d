package dev.kinora.recommendation.exploration;

import dev.kinora.recommendation.exploration.ExplorationView.Epsilon;
import dev.kinora.recommendation.exploration.ExplorationView.Posterior;
import dev.kinora.recommendation.exploration.ExplorationView.Propensity;
import dev.kinora.recommendation.exploration.ExplorationView.Step;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.ranking.BetaPosterior;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows operators how much the feed explores. */
@RestController
class ExplorationController {

    private static final int POSTERIORS = 500;
    private static final int DAYS_BY_HOUR = 3;

    private final SlotStore store;
    private final CurrentParameters parameters;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    ExplorationController(SlotStore store, CurrentParameters parameters, JdbcClient jdbc, InstantSource clock) {
        this.store = store;
        this.parameters = parameters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The figures of the last days. */
    @GetMapping("/api/v1/admin/exploration")
    ExplorationView exploration(@RequestParam(defaultValue = "14") @Min(1) @Max(90) int days) {
        var step = days <= DAYS_BY_HOUR ? Step.HOUR : Step.DAY;
        var unit = step == Step.HOUR ? ChronoUnit.HOURS : ChronoUnit.DAYS;
        var from =
                clock.instant().minus(Duration.ofDays(days)).truncatedTo(unit).plus(Duration.of(1, unit));
        var bounds = parameters.now().exploration();
        return new ExplorationView(
                from, step, bounds.floor(), bounds.ceiling(), epsilon(from, unit), posteriors(), propensities(from));
    }

    private List<Epsilon> epsilon(Instant from, ChronoUnit unit) {
        var steps = new TreeMap<Instant, TreeMap<String, Tally>>();
        store.since(from)
                .forEach(counted -> steps.computeIfAbsent(counted.hour().truncatedTo(unit), at -> new TreeMap<>())
                        .merge(counted.arm(), counted.tally(), Tally::plus));
        return steps.entrySet().stream()
                .flatMap(step -> step.getValue().entrySet().stream()
                        .map(arm -> epsilon(step.getKey(), arm.getKey(), arm.getValue())))
                .toList();
    }

    private static Epsilon epsilon(Instant at, String arm, Tally tally) {
        return new Epsilon(at, arm, tally.slots(), tally.explored(), tally.chance() / tally.slots());
    }

    private List<Posterior> posteriors() {
        return jdbc.sql("""
                        select arm_key, successes, failures from exploration_posterior
                        order by successes + failures desc, arm_key limit :limit""")
                .param("limit", POSTERIORS)
                .query((row, number) -> posterior(
                        row.getString("arm_key"),
                        new BetaPosterior(row.getDouble("successes"), row.getDouble("failures"))))
                .list();
    }

    private static Posterior posterior(String key, BetaPosterior known) {
        return new Posterior(
                key, known.successes(), known.failures(), known.mean(), known.quantile(0.025), known.quantile(0.975));
    }

    private List<Propensity> propensities(Instant from) {
        var slots = store.propensitiesSince(from);
        return IntStream.range(0, Propensities.count())
                .mapToObj(bucket -> new Propensity(Propensities.endOf(bucket), slots.getOrDefault(bucket, 0L)))
                .toList();
    }
}
