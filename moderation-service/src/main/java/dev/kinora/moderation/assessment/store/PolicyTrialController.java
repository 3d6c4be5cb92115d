package dev.kinora.moderation.assessment.store;

import dev.kinora.moderation.assessment.store.PolicyTrial.Comparison;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.PolicyRules;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PolicyTrialController {

    private final Policies policies;
    private final PolicyTrial trial;

    PolicyTrialController(Policies policies, PolicyTrial trial) {
        this.policies = policies;
        this.trial = trial;
    }

    /** What other rules would mean for the newest videos. Nothing is changed. */
    @PostMapping("/api/v1/moderation/policies/{id}/trial")
    Comparison compare(@PathVariable String id, @Valid @RequestBody PolicyRules rules) {
        return trial.compare(policies.newest(id).rules(), rules);
    }
}
