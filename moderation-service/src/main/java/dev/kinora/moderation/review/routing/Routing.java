package dev.kinora.moderation.review.routing;

import dev.kinora.starter.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Routing rules in force.
 *
 * @param version 0 for those that come with the service
 */
public record Routing(long version, RoutingRules rules) {

    /** The place of a case that comes into a queue now. */
    QueuePlace place(RoutingRule.Facts facts, Instant now) {
        return rules.match(facts)
                .map(rule -> place(rule.queue(), rule.name(), now))
                .orElseGet(() -> place(rules.fallback(), RoutingRules.FALLBACK, now));
    }

    /** The place of a case that chance brings: in its own queue, unless a rule names what it is for. */
    QueuePlace byChance(RoutingRule.Facts facts, Instant now) {
        return rules.match(facts)
                .filter(rule -> rule.purposes().contains(facts.purpose()))
                .map(rule -> place(rule.queue(), rule.name(), now))
                .orElseGet(() -> place(Queues.SAMPLES, RoutingRules.CHANCE, now));
    }

    /** The place of a case that two people decided differently. */
    QueuePlace disagreement(Instant now) {
        return place(Queues.DISAGREEMENTS, RoutingRules.CHANCE, now);
    }

    private QueuePlace place(String queue, String rule, Instant now) {
        return new QueuePlace(queue, rule, version, due(queue, now), false);
    }

    /** The place of a case that may be about harm to children. */
    QueuePlace forChildren(Instant now) {
        return place(Queues.CHILD_SAFETY, RoutingRules.CHILDREN, now);
    }

    /** The place of a case that a person escalates. */
    public QueuePlace escalated(Instant now) {
        return new QueuePlace(Queues.ESCALATED, null, null, due(Queues.ESCALATED, now), false);
    }

    private Instant due(String queue, Instant now) {
        return now.plus(rules.queue(queue).orElseThrow().target());
    }

    /** The codes of the queues that somebody with these roles sees. */
    public List<String> visibleTo(Set<Role> roles) {
        return rules.queues().stream()
                .filter(queue -> queue.roles().stream().anyMatch(roles::contains))
                .map(QueueDefinition::code)
                .toList();
    }

    /** Who works on a queue; nobody on one that does not exist. */
    public Set<Role> rolesOf(String queue) {
        return rules.queue(queue).map(QueueDefinition::roles).orElse(Set.of());
    }
}
