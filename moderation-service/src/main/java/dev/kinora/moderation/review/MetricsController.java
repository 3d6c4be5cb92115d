package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionCount;
import dev.kinora.moderation.decision.Decisions;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MetricsController {

    private final ReviewCases cases;
    private final Decisions decisions;
    private final InstantSource clock;

    MetricsController(ReviewCases cases, Decisions decisions, InstantSource clock) {
        this.cases = cases;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Figures of the queue.
     *
     * @param openByQueue undecided cases, claimed or not
     * @param openByKind undecided cases, claimed or not
     * @param undecided the same cases as the lists of open and of claimed cases count them
     * @param oldestOpenSeconds null when nothing is open
     * @param decidedToday since midnight UTC
     * @param automatedShare share of today's decisions that a machine made, 0 to 1; null without decisions
     */
    record Metrics(
            Map<QueueName, Long> openByQueue,
            Map<ContentKind, Long> openByKind,
            List<Undecided> undecided,
            @Nullable Long oldestOpenSeconds,
            DecidedToday decidedToday,
            @Nullable Double automatedShare) {}

    /** How many cases of a state, a queue and a kind there are. */
    record Undecided(CaseState state, QueueName queue, ContentKind kind, long count) {}

    record DecidedToday(long approved, long rejected) {}

    @GetMapping("/api/v1/moderation/metrics")
    Metrics metrics() {
        var now = clock.instant();
        var depths = cases.depths(now);
        var today = decisions.countSince(
                now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC));
        long all = sum(today, count -> count.action() != Action.ESCALATE);
        return new Metrics(
                group(depths, depth -> QueueName.ofStored(depth.queue())),
                group(depths, ReviewCases.Depth::kind),
                depths.stream().map(MetricsController::undecided).toList(),
                cases.oldestOpen()
                        .map(opened -> Duration.between(opened, now).toSeconds())
                        .orElse(null),
                new DecidedToday(
                        sum(today, count -> count.action() == Action.APPROVE),
                        sum(today, count -> count.action() == Action.REJECT || count.action() == Action.RESTRICT)),
                all == 0 ? null : (double) sum(today, DecisionCount::automated) / all);
    }

    private static Undecided undecided(ReviewCases.Depth depth) {
        var state = depth.claimed() ? CaseState.CLAIMED : CaseState.OPEN;
        return new Undecided(state, QueueName.ofStored(depth.queue()), depth.kind(), depth.count());
    }

    private static <K extends Comparable<K>> Map<K, Long> group(
            List<ReviewCases.Depth> depths, Function<ReviewCases.Depth, K> key) {
        Map<K, Long> sums = new TreeMap<>();
        depths.forEach(depth -> sums.merge(key.apply(depth), depth.count(), Long::sum));
        return sums;
    }

    private static long sum(List<DecisionCount> counts, Predicate<DecisionCount> which) {
        return counts.stream().filter(which).mapToLong(DecisionCount::count).sum();
    }
}
