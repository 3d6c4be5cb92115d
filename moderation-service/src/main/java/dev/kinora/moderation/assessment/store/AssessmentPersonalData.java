package dev.kinora.moderation.assessment.store;

import dev.kinora.starter.erasure.PersonalData;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What assessments quote of an account's content. Scores and verdicts stay, so that they can still be recomputed; what
 * suspected harm to children rests on stays whole until a person has decided.
 */
@Component
class AssessmentPersonalData implements PersonalData {

    private final AssessmentRepository stored;

    AssessmentPersonalData(AssessmentRepository stored) {
        this.stored = stored;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        var owned = stored.findErasable(accountId, limit);
        owned.forEach(StoredAssessment::erase);
        stored.saveAllAndFlush(owned);
        return Progress.of(owned.size() / limit);
    }
}
