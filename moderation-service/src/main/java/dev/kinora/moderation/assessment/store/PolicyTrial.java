package dev.kinora.moderation.assessment.store;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Judge;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.PolicyRules;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws the verdicts on the newest videos again under other rules, to show what a change of the policy would mean. */
@Component
class PolicyTrial {

    /** The newest videos that are judged again. */
    private static final int VIDEOS = 200;

    private final AssessmentRepository stored;

    PolicyTrial(AssessmentRepository stored) {
        this.stored = stored;
    }

    /**
     * How many videos the rules would publish, bring to a person and reject.
     *
     * @param sampled how many of those in {@code review} are there by chance
     */
    record Outcomes(long approve, long review, long reject, long sampled) {

        private static Outcomes of(List<Verdict> verdicts) {
            return new Outcomes(
                    verdicts.stream().filter(Verdict.Approve.class::isInstance).count(),
                    verdicts.stream().filter(Verdict.Review.class::isInstance).count(),
                    verdicts.stream().filter(Verdict.Reject.class::isInstance).count(),
                    verdicts.stream().filter(PolicyTrial::isSampled).count());
        }
    }

    /**
     * The same videos under two sets of rules.
     *
     * @param videos how many there are, at most {@value #VIDEOS}
     */
    record Comparison(int videos, Outcomes now, Outcomes then) {}

    @Transactional(readOnly = true)
    Comparison compare(PolicyRules now, PolicyRules then) {
        var assessments = stored.findByKindOrderByAssessedAtDesc(ContentKind.VIDEO, Limit.of(VIDEOS)).stream()
                .map(StoredAssessment::assessment)
                .toList();
        return new Comparison(assessments.size(), outcomes(assessments, now), outcomes(assessments, then));
    }

    private static Outcomes outcomes(List<Assessment> assessments, PolicyRules rules) {
        return Outcomes.of(
                assessments.stream().map(one -> Judge.judge(one, rules)).toList());
    }

    private static boolean isSampled(Verdict verdict) {
        return verdict.equals(new Verdict.Review(Concern.Publication.SAMPLED));
    }
}
