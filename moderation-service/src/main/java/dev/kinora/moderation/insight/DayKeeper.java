package dev.kinora.moderation.insight;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Counts the days of the last month before somebody asks for them. */
@Component
class DayKeeper {

    private static final Duration MONTH = Duration.ofDays(32);

    private final FlowFigures flows;
    private final DecisionFigures decisions;
    private final AccuracyFigures accuracies;
    private final InstantSource clock;

    DayKeeper(FlowFigures flows, DecisionFigures decisions, AccuracyFigures accuracies, InstantSource clock) {
        this.flows = flows;
        this.decisions = decisions;
        this.accuracies = accuracies;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void keepLastMonth() {
        var now = clock.instant();
        var month = Period.of(now.minus(MONTH), now);
        flows.keep(month);
        decisions.keep(month);
        accuracies.keep(month);
    }
}
