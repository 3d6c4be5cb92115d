package dev.kinora.moderation.insight;

import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures of a period of at most 366 days. */
@RestController
@RequestMapping("/api/v1/moderation/insights")
class InsightController {

    /** In a list of queues that would be empty. */
    private static final String NO_QUEUE = "";

    private final FlowFigures flows;
    private final DecisionFigures decisions;
    private final AccuracyFigures accuracies;
    private final PersonFigures persons;
    private final CaseAccess access;
    private final Timer duration;
    private final InstantSource clock;

    InsightController(
            FlowFigures flows,
            DecisionFigures decisions,
            AccuracyFigures accuracies,
            PersonFigures persons,
            CaseAccess access,
            MeterRegistry meters,
            InstantSource clock) {
        this.flows = flows;
        this.decisions = decisions;
        this.accuracies = accuracies;
        this.persons = persons;
        this.access = access;
        this.duration = Timer.builder("kinora.insights.duration")
                .description("Counting the figures of a period")
                .register(meters);
        this.clock = clock;
    }

    /** What came in, what was decided, by whom, and how much of it stood. */
    @GetMapping
    Insights readInsights(@RequestParam Instant from, @RequestParam Instant to, CurrentAccount account) {
        var period = Period.of(from, to);
        return Objects.requireNonNull(duration.record(() -> count(period, account)));
    }

    private Insights count(Period period, CurrentAccount account) {
        var visible = access.queues(account);
        var queues = visible.isEmpty() ? List.of(NO_QUEUE) : visible;
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
                decisions.people(period, leads(account) ? null : account.id()),
                decisions.policies(period),
                decisions.overturned(period),
                flows.appeals(period),
                accuracies.accuracy(period),
                accuracies.models(period));
    }

    /** The decisions of one person: one's own, and for administrators those of everybody. */
    @ProblemCodes("DECIDER_NOT_FOUND")
    @GetMapping("/people/{accountId}")
    PersonInsight readPerson(
            @PathVariable UUID accountId,
            @RequestParam Instant from,
            @RequestParam Instant to,
            CurrentAccount account) {
        boolean own = accountId.equals(account.id());
        if (!own && !(leads(account) && persons.hasDecided(accountId))) {
            throw new ProblemException(
                    InsightProblem.DECIDER_NOT_FOUND, "There are no figures of " + accountId + " for you.");
        }
        var handle = decisions.handles(List.of(accountId)).get(accountId);
        return persons.of(accountId, handle, Period.of(from, to));
    }

    private static boolean leads(CurrentAccount account) {
        return account.roles().contains(Role.ADMIN);
    }
}
