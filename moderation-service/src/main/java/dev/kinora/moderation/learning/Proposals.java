package dev.kinora.moderation.learning;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.evaluation.ScoreSeries;
import dev.kinora.moderation.lab.DraftContent;
import dev.kinora.moderation.lab.Drafts;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Thresholds;
import dev.kinora.starter.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes the thresholds with the lowest expected cost, as a draft of whoever asks. Where a probability is reached by no
 * score, the threshold stays; what is left to people stays so; child safety is not touched.
 */
@Component
class Proposals {

    private final CalibrationFits fits;
    private final Policies policies;
    private final Drafts drafts;

    Proposals(CalibrationFits fits, Policies policies, Drafts drafts) {
        this.fits = fits;
        this.policies = policies;
        this.drafts = drafts;
    }

    /** Writes the draft and returns its id. */
    @Transactional
    UUID propose(ErrorCosts costs, Actor by) {
        var calibrated = fits.lastRun().map(run -> fits.ofRun(run.id())).orElse(List.of());
        if (calibrated.isEmpty()) {
            throw new ProblemException(
                    LearningProblem.NOTHING_CALIBRATED,
                    "People have not decided enough yet; Quality says how much is missing.");
        }
        var rules = policies.active().rules();
        for (var fit : calibrated) {
            rules = proposed(rules, fit.series(), fit.result(), costs);
        }
        return drafts.create(Policy.DEFAULT, new DraftContent(rules, note(costs)), by);
    }

    static PolicyRules proposed(PolicyRules rules, ScoreSeries series, Calibration calibration, ErrorCosts costs) {
        var present = series.thresholds(rules);
        if (present == null || series.harm() == HarmCategory.CHILD_SAFETY) {
            return rules;
        }
        double reject = calibration.lowest(costs.rejectFrom(), present.reject());
        double review = Math.min(reject, calibration.lowest(costs.reviewFrom(), present.review()));
        return series.withThresholds(rules, new Thresholds(review, reject, present.reviewOnly()));
    }

    private static String note(ErrorCosts costs) {
        return String.format(
                Locale.ROOT,
                "Lowest expected cost if missed harm costs %s, a wrong rejection %s and a decision of a person %s",
                costs.missedHarm(),
                costs.wrongRejection(),
                costs.review());
    }
}
