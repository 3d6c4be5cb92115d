package dev.kinora.moderation.verification;

import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.DrawnVerdict;
import org.jspecify.annotations.Nullable;

/**
 * A stored assessment with what was drawn from it.
 *
 * @param policyVersion reference of the policy version that it was drawn under
 * @param propensity probability with which chance alone brought it to a person; null if chance did not matter
 */
public record StoredVerdict(
        Assessment assessment,
        String policyVersion,
        DrawnVerdict verdict,
        @Nullable Double propensity) {}
