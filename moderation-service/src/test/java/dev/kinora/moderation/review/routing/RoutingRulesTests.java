package dev.kinora.moderation.review.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.starter.security.Role;
import jakarta.validation.Validation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingRulesTests {

    private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

    private static QueuePlace place(RoutingRules rules, RoutingRule.Facts facts) {
        return new Routing(7, rules).place(facts, NOON);
    }

    private static RoutingRule.Facts facts(CasePurpose purpose, ContentKind kind, int severity, String... concerns) {
        return new RoutingRule.Facts(purpose, kind, List.of(concerns), severity);
    }

    @ParameterizedTest
    @CsvSource({
        "SCREENING,VIDEO,VIDEOS,Videos,24",
        "SCREENING,COMMENT,COMMENTS,fallback,12",
        "REPORT,VIDEO,REPORTS,Reports,24",
        "APPEAL,COMMENT,APPEALS,Appeals,168"
    })
    void shippedRulesKnowEveryPurpose(CasePurpose purpose, ContentKind kind, String queue, String rule, int hours) {
        var place = place(RoutingRules.shipped(), facts(purpose, kind, 0));

        assertThat(place.queue()).isEqualTo(queue);
        assertThat(place.rule()).isEqualTo(rule);
        assertThat(place.routingVersion()).isEqualTo(7);
        assertThat(place.dueAt()).isEqualTo(NOON.plusSeconds(hours * 3_600L));
    }

    private static RoutingRules with(RoutingRule... rules) {
        return new RoutingRules(RoutingRules.shipped().queues(), List.of(rules), Queues.COMMENTS);
    }

    @Test
    void theFirstRuleThatMatchesDecides() {
        var rules = with(
                new RoutingRule("Grave", Queues.ESCALATED, Set.of(), Set.of(), List.of(), 2),
                new RoutingRule("Spam", Queues.VIDEOS, Set.of(), Set.of(), List.of("SCORE_SPAM", "COPIED_TEXT"), 0));

        assertThat(place(rules, facts(CasePurpose.SCREENING, ContentKind.COMMENT, 2, "SCORE_SPAM"))
                        .rule())
                .isEqualTo("Grave");
        assertThat(place(rules, facts(CasePurpose.SCREENING, ContentKind.COMMENT, 1, "SCORE_HATE", "COPIED_TEXT"))
                        .queue())
                .isEqualTo(Queues.VIDEOS);
        assertThat(place(rules, facts(CasePurpose.SCREENING, ContentKind.COMMENT, 1, "SCORE_HATE"))
                        .queue())
                .isEqualTo(Queues.COMMENTS);
    }

    @Test
    void refusesRulesThatLeadNowhereOrLockAQueue() {
        var unknown = with(new RoutingRule("Lost", "NOWHERE", Set.of(), Set.of(), List.of(), 0));
        var twice = with(
                new RoutingRule("Same", Queues.VIDEOS, Set.of(), Set.of(), List.of(), 0),
                new RoutingRule("Same", Queues.VIDEOS, Set.of(), Set.of(), List.of(), 0));
        var withoutEscalation = new RoutingRules(
                List.of(new QueueDefinition("COMMENTS", Set.of(Role.MODERATOR), 60)), List.of(), Queues.COMMENTS);
        var forViewers = new RoutingRules(
                List.of(new QueueDefinition("ESCALATED", Set.of(Role.VIEWER), 60)), List.of(), Queues.ESCALATED);
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            var validator = factory.getValidator();
            assertThat(validator.validate(RoutingRules.shipped())).isEmpty();
            assertThat(List.of(unknown, twice, withoutEscalation, forViewers))
                    .allSatisfy(rules -> assertThat(validator.validate(rules)).isNotEmpty());
        }
    }

    @Test
    void namesRulesThatNoCaseCanReach() {
        var spam = new RoutingRule("Spam", Queues.VIDEOS, Set.of(), Set.of(), List.of("SCORE_SPAM"), 0);
        var graveSpam = new RoutingRule("Grave spam", Queues.VIDEOS, Set.of(), Set.of(), List.of("SCORE_SPAM"), 2);
        var either =
                new RoutingRule("Either", Queues.VIDEOS, Set.of(), Set.of(), List.of("SCORE_SPAM", "SCORE_HATE"), 0);
        var videos = rule("Videos", Set.of(), Set.of(ContentKind.VIDEO));
        var comments = rule("Comments", Set.of(), Set.of(ContentKind.COMMENT));
        var reports = rule("Reports", Set.of(CasePurpose.REPORT), Set.of());
        var all = rule("All", Set.of(), Set.of());

        assertThat(with(graveSpam, spam, either, reports, videos, all).unreachable())
                .isEmpty();
        assertThat(with(spam, graveSpam).unreachable()).containsExactly("Grave spam");
        assertThat(with(either, spam).unreachable()).containsExactly("Spam");
        assertThat(with(videos, comments, reports, spam).unreachable()).containsExactly("Reports", "Spam");
        assertThat(with(all, reports).unreachable()).containsExactly("Reports");
        assertThat(RoutingRules.shipped().unreachable()).isEmpty();
    }

    private static RoutingRule rule(String name, Set<CasePurpose> purposes, Set<ContentKind> kinds) {
        return new RoutingRule(name, Queues.VIDEOS, purposes, kinds, List.of(), 0);
    }

    @Test
    void anEarlierVersionKeepsTheQueuesThatCameSince() {
        var special = QueueDefinition.of("SPECIAL", Duration.ofHours(1), Role.ADMIN);

        var restored = RoutingRules.shipped()
                .with(List.of(special, QueueDefinition.of(Queues.VIDEOS, Duration.ofHours(1), Role.ADMIN)));

        assertThat(restored.queue("SPECIAL")).contains(special);
        assertThat(restored.queues()).hasSize(RoutingRules.shipped().queues().size() + 1);
        assertThat(restored.queue(Queues.VIDEOS))
                .isEqualTo(RoutingRules.shipped().queue(Queues.VIDEOS));
    }

    @Test
    void aQueueIsThereForItsRolesOnly() {
        var routing = new Routing(
                1,
                new RoutingRules(
                        List.of(
                                new QueueDefinition("ESCALATED", Set.of(Role.ADMIN), 60),
                                new QueueDefinition("COMMENTS", Set.of(Role.ADMIN, Role.MODERATOR), 60)),
                        List.of(),
                        Queues.COMMENTS));

        assertThat(routing.visibleTo(Set.of(Role.MODERATOR))).containsExactly("COMMENTS");
        assertThat(routing.visibleTo(Set.of(Role.VIEWER, Role.OPERATOR))).isEmpty();
        assertThat(routing.rolesOf("NOWHERE")).isEmpty();
    }
}
