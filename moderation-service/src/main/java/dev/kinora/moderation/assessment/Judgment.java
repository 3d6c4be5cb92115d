package dev.kinora.moderation.assessment;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.decision.NewDecision.Evidence;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.Policy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An assessment, the content as it was assessed, and the verdict under one version of the policy.
 *
 * @param propensity probability with which chance alone brings the video to a person; null if chance does not matter
 */
public record Judgment(
        Assessment assessment,
        ContentSnapshot snapshot,
        String policyVersion,
        Verdict verdict,
        @Nullable Double propensity,
        List<Signal> signals,
        Suggestion suggestion) {

    /** Neither a category nor hashtags. */
    public static final Suggestion NO_SUGGESTION = new Suggestion(null, List.of());

    /** The policy version of a judgment that was made although the policy could not be read. */
    public static final String NO_POLICY = "unknown";

    /** A verdict that chance has no part in. */
    public Judgment(
            Assessment assessment,
            ContentSnapshot snapshot,
            String policyVersion,
            Verdict verdict,
            List<Signal> signals,
            Suggestion suggestion) {
        this(assessment, snapshot, policyVersion, verdict, null, signals, suggestion);
    }

    /** Judges an assessment. */
    public static Judgment of(Assessment assessment, ContentSnapshot snapshot, Policy policy, Suggestion suggestion) {
        var propensity = Judge.propensity(assessment, policy.rules());
        return new Judgment(
                assessment,
                snapshot,
                policy.reference(),
                Judge.judge(assessment, policy.rules()),
                propensity.isPresent() ? propensity.getAsDouble() : null,
                Signals.of(assessment, policy.rules()),
                suggestion);
    }

    /** Judges content that could not be screened: no policy can change that verdict. */
    public static Judgment ofBroken(Assessment assessment, ContentSnapshot snapshot, String policyVersion) {
        return new Judgment(
                assessment,
                snapshot,
                policyVersion,
                Judge.withoutPolicy(assessment).orElseThrow(),
                null,
                List.of(),
                NO_SUGGESTION);
    }

    public ContentRef content() {
        return assessment.content();
    }

    /** What a person or a stranger may see behind the verdict. */
    public Evidence evidence() {
        return new Evidence(policyVersion, assessment.id(), signals, suggestion);
    }
}
