package dev.kinora.moderation.assessment;

import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Publishing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a video in which the stages found nothing may be published without a person. It never makes a verdict
 * milder: whatever the stages hold back or reject stays as they have it.
 */
final class Publication {

    private Publication() {}

    static Verdict judge(PolicyRules rules, Assessment assessment) {
        var seen = VideoJudge.judge(rules, assessment.stages());
        if (!(seen instanceof Verdict.Approve)) {
            return seen;
        }
        var concerns = concerns(rules.publishing(), assessment);
        if (concerns.isEmpty() && isSampled(rules.publishing(), assessment.creator())) {
            return new Verdict.Review(Concern.Publication.SAMPLED);
        }
        return concerns.isEmpty() ? seen : new Verdict.Review(concerns);
    }

    /** The share that is sampled, if the video would be published otherwise. */
    static OptionalDouble propensity(PolicyRules rules, Assessment assessment) {
        return rules.publishing().preset() == Publishing.Preset.TRUSTED
                        && VideoJudge.judge(rules, assessment.stages()) instanceof Verdict.Approve
                        && concerns(rules.publishing(), assessment).isEmpty()
                ? OptionalDouble.of(rules.publishing().sample())
                : OptionalDouble.empty();
    }

    /** Why this video may not be published without a person, apart from chance. */
    private static List<Concern> concerns(Publishing publishing, Assessment assessment) {
        return switch (publishing.preset()) {
            case STRICT -> List.of(Concern.Publication.EVERY_VIDEO);
            case TRUSTED ->
                assessment.creator() == null
                        ? List.of(Concern.Publication.CREATOR_UNKNOWN)
                        : concerns(publishing, assessment.creator(), assessment.assessedAt());
            case VISION -> List.of();
        };
    }

    private static List<Concern> concerns(Publishing publishing, CreatorStanding creator, Instant at) {
        List<Concern> concerns = new ArrayList<>();
        if (creator.struckAt() != null
                && creator.struckAt().plus(publishing.strike()).isAfter(at)) {
            concerns.add(Concern.Publication.CREATOR_STRUCK);
        }
        if (creator.approved() < publishing.approvals()) {
            concerns.add(Concern.Publication.CREATOR_NEW);
        }
        if (creator.takenBack()) {
            concerns.add(Concern.Publication.TAKEN_BACK);
        }
        return concerns;
    }

    private static boolean isSampled(Publishing publishing, @Nullable CreatorStanding creator) {
        return publishing.preset() == Publishing.Preset.TRUSTED
                && creator != null
                && creator.draw() < publishing.sample();
    }
}
