package dev.kinora.moderation.insight;

import dev.kinora.moderation.insight.PeriodFigures.Asked;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.time.Instant;
import java.util.List;
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

    private final CountedPeriods periods;
    private final DecisionFigures decisions;
    private final PersonFigures persons;
    private final CaseAccess access;

    InsightController(CountedPeriods periods, DecisionFigures decisions, PersonFigures persons, CaseAccess access) {
        this.periods = periods;
        this.decisions = decisions;
        this.persons = persons;
        this.access = access;
    }

    /** What came in, what was decided, by whom, and how much of it stood; as it was half a minute ago at most. */
    @GetMapping
    Insights readInsights(@RequestParam Instant from, @RequestParam Instant to, CurrentAccount account) {
        return periods.of(new Asked(Period.of(from, to), access.queues(account), leads(account) ? null : account.id()));
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
