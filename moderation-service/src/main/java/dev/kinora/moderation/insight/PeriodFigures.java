package dev.kinora.moderation.insight;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts all figures of a period, one statement after the other. */
@Component
class PeriodFigures {

    /** In a list of queues that would be empty. */
    private static final String NO_QUEUE = "";

    private final FlowFigures flows;
    private final DecisionFigures decisions;
    private final AccuracyFigures accuracies;
    private final Timer duration;
    private final InstantSource clock;

    PeriodFigures(
            FlowFigures flows,
            DecisionFigures decisions,
            AccuracyFigures accuracies,
            MeterRegistry meters,
            InstantSource clock) {
        this.flows = flows;
        this.decisions = decisions;
        this.accuracies = accuracies;
        this.duration = Timer.builder("kinora.insights.duration")
                .description("Counting the figures of a period")
                .register(meters);
        this.clock = clock;
    }

    /**
     * What is counted.
     *
     * @param queues those that the caller sees
     * @param person whose decisions are told apart; null for everybody's
     */
    record Asked(
            Period period, List<String> queues, @Nullable UUID person) {

        Asked {
            queues = List.copyOf(queues);
        }
    }

    Insights count(Asked asked) {
        return Objects.requireNonNull(duration.record(() -> counted(asked)));
    }

    private Insights counted(Asked asked) {
        var period = asked.period();
        var queues = asked.queues().isEmpty() ? List.of(NO_QUEUE) : asked.queues();
        return new Insights(
                period.from(),
                period.to(),
                period.step(),
                flows.inflow(period, queues),
                flows.sources(period, queues),
                flows.open(clock.instant(), queues),
                flows.onTime(period, queues),
                decisions.decided(period),
                decisions.reasons(period),
                decisions.people(period, asked.person()),
                decisions.policies(period),
                decisions.overturned(period),
                flows.appeals(period),
                accuracies.accuracy(period),
                accuracies.models(period));
    }
}
