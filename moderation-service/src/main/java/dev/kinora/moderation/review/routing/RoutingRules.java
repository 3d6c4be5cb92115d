package dev.kinora.moderation.review.routing;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.starter.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The queues and which case goes where: the first rule that matches decides, and what no rule matches goes to the fallback.
 *
 * @param queues all queues; ESCALATED has to be one of them, and SAMPLES, DISAGREEMENTS and CHILD_SAFETY are added where they are
 *     missing
 */
@Schema(example = """
                {
                  "queues": [
                    {"code": "ESCALATED", "roles": ["MODERATOR", "ADMIN"], "targetMinutes": 240},
                    {"code": "GENERAL", "roles": ["MODERATOR", "ADMIN"], "targetMinutes": 1440}
                  ],
                  "rules": [
                    {
                      "name": "Reports of self-harm", "queue": "ESCALATED", "purposes": ["REPORT"], "kinds": [],
                      "concerns": ["REPORTED_SELF_HARM"], "leastSeverity": 0
                    }
                  ],
                  "fallback": "GENERAL"
                }""")
public record RoutingRules(
        @NotNull @Size(min = 1, max = 30) List<@Valid QueueDefinition> queues,
        @NotNull @Size(max = 100) List<@Valid RoutingRule> rules,
        @NotNull @Pattern(regexp = Queues.CODE) String fallback) {

    /** The name that stands for the fallback where the name of a rule is expected. */
    static final String FALLBACK = "fallback";

    /** The name that stands for what goes to its own queue because chance asks about it. */
    static final String CHANCE = "by chance";

    private static final QueueDefinition SAMPLES =
            QueueDefinition.of(Queues.SAMPLES, Duration.ofDays(7), Role.MODERATOR, Role.ADMIN);
    private static final QueueDefinition DISAGREEMENTS =
            QueueDefinition.of(Queues.DISAGREEMENTS, Duration.ofHours(24), Role.ADMIN);

    /** The name that stands for what goes to its own queue whatever the rules are. */
    static final String CHILDREN = "child safety";

    private static final QueueDefinition CHILD_SAFETY =
            QueueDefinition.of(Queues.CHILD_SAFETY, Duration.ofHours(1), Role.CHILD_SAFETY);

    public RoutingRules {
        queues = queues == null ? List.of() : List.copyOf(queues);
        rules = rules == null ? List.of() : List.copyOf(rules);
    }

    /** What comes with the service. */
    static RoutingRules shipped() {
        return new RoutingRules(
                List.of(
                        queue(Queues.VIDEOS, Duration.ofHours(24)),
                        queue(Queues.COMMENTS, Duration.ofHours(12)),
                        queue(Queues.REPORTS, Duration.ofHours(24)),
                        queue(Queues.APPEALS, Duration.ofDays(7)),
                        queue(Queues.ESCALATED, Duration.ofHours(4)),
                        SAMPLES,
                        DISAGREEMENTS,
                        CHILD_SAFETY),
                List.of(
                        rule("Appeals", Queues.APPEALS, Set.of(CasePurpose.APPEAL), Set.of()),
                        rule("Reports", Queues.REPORTS, Set.of(CasePurpose.REPORT), Set.of()),
                        rule("Videos", Queues.VIDEOS, Set.of(), Set.of(ContentKind.VIDEO))),
                Queues.COMMENTS);
    }

    /** The same with the queues that rules of earlier versions do not have. */
    RoutingRules complete() {
        var missing = Stream.of(SAMPLES, DISAGREEMENTS, CHILD_SAFETY)
                .filter(queue -> !codes().contains(queue.code()))
                .toList();
        return missing.isEmpty()
                ? this
                : new RoutingRules(
                        Stream.concat(queues.stream(), missing.stream()).toList(), rules, fallback);
    }

    private static QueueDefinition queue(String code, Duration target) {
        return QueueDefinition.of(code, target, Role.MODERATOR, Role.ADMIN);
    }

    private static RoutingRule rule(String name, String queue, Set<CasePurpose> purposes, Set<ContentKind> kinds) {
        return new RoutingRule(name, queue, purposes, kinds, List.of(), 0);
    }

    /** The rule that decides where a case goes, also one that chance brings; empty where no rule does. */
    Optional<RoutingRule> deciding(RoutingRule.Facts facts) {
        return match(facts)
                .filter(rule -> !facts.purpose().isByChance() || rule.purposes().contains(facts.purpose()));
    }

    /** The queue of a case for which no rule decides. */
    String without(RoutingRule.Facts facts) {
        return facts.purpose().isByChance() ? Queues.SAMPLES : fallback;
    }

    /** The rule that decides; empty where the fallback does. */
    Optional<RoutingRule> match(RoutingRule.Facts facts) {
        return rules.stream().filter(rule -> rule.matches(facts)).findFirst();
    }

    /**
     * Names of rules that no case can reach: earlier ones take all that they match. Of the concerns of a case one is enough to look
     * at, because more of them only let more of the earlier rules match.
     */
    List<String> unreachable() {
        return IntStream.range(0, rules.size())
                .filter(at -> rules.get(at)
                        .examples()
                        .noneMatch(facts -> rules.subList(0, at).stream().noneMatch(earlier -> earlier.matches(facts))))
                .mapToObj(at -> rules.get(at).name())
                .toList();
    }

    /** The same rules, with these queues added that they do not know. */
    RoutingRules with(List<QueueDefinition> known) {
        var all = new ArrayList<>(queues);
        known.stream().filter(queue -> queue(queue.code()).isEmpty()).forEach(all::add);
        return new RoutingRules(all, rules, fallback);
    }

    Optional<QueueDefinition> queue(String code) {
        return queues.stream().filter(queue -> queue.code().equals(code)).findFirst();
    }

    Set<String> codes() {
        return queues.stream().map(QueueDefinition::code).collect(Collectors.toSet());
    }

    @AssertTrue(message = "each code of queues must be there once") boolean isQueuesDistinct() {
        return codes().size() == queues.size();
    }

    @AssertTrue(message = "queues needs ESCALATED, where escalated cases go") boolean isEscalationPossible() {
        return codes().contains(Queues.ESCALATED);
    }

    @AssertTrue(message = "each name of rules must be there once") boolean isRulesDistinct() {
        return rules.stream().map(RoutingRule::name).distinct().count() == rules.size();
    }

    @AssertTrue(message = "each of rules must be reachable: earlier ones take all that one of them matches") boolean isReachable() {
        return unreachable().isEmpty();
    }

    @AssertTrue(message = "rules and fallback must name one of queues") boolean isComplete() {
        return codes().contains(fallback) && rules.stream().allMatch(rule -> codes().contains(rule.queue()));
    }
}
