package dev.kinora.moderation.review.routing;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.review.priority.Audience;
import dev.kinora.moderation.review.priority.Priority;
import dev.kinora.moderation.review.priority.Uncertainty;
import dev.kinora.moderation.review.question.CasePurpose;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives new cases their priority and their place in a queue. */
@Component
public class Placements {

    private final RoutingTable routing;
    private final Policies policies;

    Placements(RoutingTable routing, Policies policies) {
        this.routing = routing;
        this.policies = policies;
    }

    /** The priority of a case and its place. */
    public record Placement(Priority priority, QueuePlace place) {}

    /** Of content that screening brings to a person; nobody sees it until then. */
    public Placement screened(Judgment judgment, Verdict.Review review, Instant now) {
        var kind = judgment.content().kind();
        var priority = Priority.of(review.worst().priority(), Audience.HELD, 0, uncertainty(judgment, review));
        return placed(CasePurpose.SCREENING, kind, review.concerns(), priority, now);
    }

    private int uncertainty(Judgment judgment, Verdict.Review review) {
        return Uncertainty.of(
                judgment.content().kind(),
                review.worst(),
                judgment.signals(),
                () -> policies.active().rules());
    }

    /** Of content that a machine has decided about: it waits for nobody. */
    public Placement settled(ContentKind kind, Instant now) {
        return placed(CasePurpose.SCREENING, kind, List.of(), Priority.NONE, now);
    }

    /**
     * Of a contested decision. The decision and whoever contests it contradict each other, so nothing is sure.
     *
     * @param standing what others can see now; null if nothing was decided yet
     * @param accounts number of accounts that ask
     */
    public Placement contested(
            CasePurpose purpose,
            ContentKind kind,
            Concern concern,
            @Nullable Outcome standing,
            int accounts,
            Instant now) {
        var priority = Priority.of(concern.priority(), audience(standing), accounts, Uncertainty.UNSURE);
        return placed(purpose, kind, List.of(concern), priority, now);
    }

    private static Audience audience(@Nullable Outcome standing) {
        return switch (standing) {
            case null -> Audience.HELD;
            case REJECTED -> Audience.HELD;
            case RESTRICTED -> Audience.UNLISTED;
            case APPROVED -> Audience.LISTED;
        };
    }

    private Placement placed(
            CasePurpose purpose, ContentKind kind, List<Concern> concerns, Priority priority, Instant now) {
        if (concerns.stream().anyMatch(Concern::isAboutChildren)) {
            return new Placement(priority, forChildren(now));
        }
        var codes = concerns.stream().map(Concern::code).toList();
        var facts = new RoutingRule.Facts(purpose, kind, codes, priority.severity());
        return new Placement(priority, routing.active().place(facts, now));
    }

    /** Of a case that chance asks about: nobody waits for it, and nothing in it says what was decided. */
    public Placement byChance(CasePurpose purpose, ContentKind kind, Instant now) {
        var facts = new RoutingRule.Facts(purpose, kind, List.of(), Priority.NONE.severity());
        return new Placement(Priority.NONE, routing.active().byChance(facts, now));
    }

    /** The place of a case that two people decided differently. */
    public QueuePlace disagreement(Instant now) {
        return routing.active().disagreement(now);
    }

    /** The place of what may be about harm to children: no rule sends it elsewhere. */
    public QueuePlace forChildren(Instant now) {
        return routing.active().forChildren(now);
    }

    /** This queue, or that of escalated cases if it does not exist any more. */
    public String known(String queue) {
        return routing.active().rules().queue(queue).isPresent() ? queue : Queues.ESCALATED;
    }

    /** The place of a case that a person escalates. */
    public QueuePlace escalated(Instant now) {
        return routing.active().escalated(now);
    }
}
