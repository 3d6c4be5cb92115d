package dev.kinora.moderation.account.suspension;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyCategory;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The statement of reasons for a suspension, with what the Digital Services Act (Article 17) asks for: a person has decided
 * it, for the whole platform. It names no member of the staff.
 *
 * @param statement a sentence about the reason
 * @param explanation the facts, in the words of who decided
 * @param ruleName the rule in the words of the policy of that day; null for reasons that are no category of the policy
 * @param ruleDefinition null for reasons that are no category of the policy
 * @param until null for without end
 * @param inForce whether it holds now
 * @param appealable whether an appeal can be filed now
 * @param appeal null without one
 */
@Schema(name = "Suspension")
public record SuspensionView(
        UUID id,
        Suspension.Source source,
        ReasonCode reason,
        String statement,
        String explanation,
        String policyVersion,
        @Nullable String ruleName,
        @Nullable String ruleDefinition,
        Instant from,
        @Nullable Instant until,
        @Nullable Instant liftedAt,
        boolean inForce,
        boolean appealable,
        Instant appealUntil,
        @Nullable AppealView appeal) {

    /**
     * The appeal.
     *
     * @param answer null while nobody has decided
     */
    @Schema(name = "SuspensionAppeal")
    public record AppealView(
            @Nullable String statement,
            Instant filedAt,
            Suspension.@Nullable AppealAnswer answer,
            @Nullable Instant answeredAt) {

        static @Nullable AppealView of(Suspension.@Nullable Appeal appeal) {
            return appeal == null
                    ? null
                    : new AppealView(appeal.statement(), appeal.filedAt(), appeal.answer(), appeal.answeredAt());
        }
    }

    public static SuspensionView of(Suspension made, Optional<Policy> policy, Instant appealUntil, Instant now) {
        var rule = policy.flatMap(found -> found.rules().categories().stream()
                .filter(category -> category.harm().name().equals(made.reason().name()))
                .findFirst());
        return new SuspensionView(
                made.id(),
                made.source(),
                made.reason(),
                made.reason().statement(),
                made.statement(),
                made.policyVersion(),
                rule.map(PolicyCategory::name).orElse(null),
                rule.map(PolicyCategory::definition).orElse(null),
                made.from(),
                made.until(),
                made.liftedAt(),
                made.holdsAt(now),
                made.appeal() == null && made.liftedAt() == null && appealUntil.isAfter(now),
                appealUntil,
                AppealView.of(made.appeal()));
    }
}
