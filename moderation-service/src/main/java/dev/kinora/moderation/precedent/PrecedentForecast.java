package dev.kinora.moderation.precedent;

import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.starter.erasure.ErasedAccounts;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Says before a decision whether it would have to be explained. What people decide meanwhile can change that. */
@Component
public class PrecedentForecast {

    private final CaseTexts cases;
    private final Precedents precedents;
    private final ErasedAccounts erased;
    private final InstantSource clock;

    PrecedentForecast(CaseTexts cases, Precedents precedents, ErasedAccounts erased, InstantSource clock) {
        this.cases = cases;
        this.precedents = precedents;
        this.erased = erased;
        this.clock = clock;
    }

    /**
     * A decision that needs a note.
     *
     * @param against number of similar cases that were decided otherwise
     * @param of number of similar cases
     */
    public record Departure(int against, int of) {}

    /** How a decision about a case that waits would depart from similar ones; empty if it would need no note. */
    public Optional<Departure> of(UUID caseId, Action action) {
        var about = cases.told(caseId);
        if (erased.contains(about.subject().ownerId())) {
            return Optional.empty();
        }
        return action.outcome().flatMap(outcome -> {
            var found = precedents.around(about, clock.instant().truncatedTo(ChronoUnit.MICROS));
            var stand = precedents.stand(outcome, found);
            return stand.asks() ? Optional.of(new Departure(stand.against(), stand.of())) : Optional.empty();
        });
    }
}
