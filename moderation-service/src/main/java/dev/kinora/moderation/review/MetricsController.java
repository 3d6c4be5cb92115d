package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionCount;
import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.routing.Queues;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
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
    private final CaseAccess access;
    private final Decisions decisions;
    private final InstantSource clock;

    MetricsController(ReviewCases cases, CaseAccess access, Decisions decisions, InstantSource clock) {
        this.cases = cases;
        this.access = access;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Figures of the queues that the caller sees.
     *
     * @param queues codes of these queues
     * @param openByQueue undecided cases, claimed or not
     * @param overdueByQueue those of them that are late
     * @param openByKind undecided cases, claimed or not
     * @param undecided the same cases as the lists of open and of claimed cases count them
     * @param oldestOpenSeconds null when nothing is open
     * @param decidedToday since midnight UTC
     * @param automatedShare share of today's decisions that a machine made, 0 to 1; null without decisions
     */
    record Metrics(
            @ArraySchema(schema = @Schema(pattern = Queues.CODE, example = "REPORTS"))
            List<String> queues,

            Map<String, Long> openByQueue,
            Map<String, Long> overdueByQueue,
            Map<ContentKind, Long> openByKind,
            List<Undecided> undecided,
            @Nullable Long oldestOpenSeconds,
            DecidedToday decidedToday,
            @Nullable Double automatedShare) {}

    /** How many cases of a state, a queue and a kind there are. */
    record Undecided(
            CaseState state,

            @Schema(pattern = Queues.CODE, example = "REPORTS")
            String queue,

            ContentKind kind,
            long count) {

        /** The lines of these numbers, late cases or not. */
        static List<Undecided> of(List<ReviewCases.Depth> depths) {
            Map<Undecided, Long> sums = new LinkedHashMap<>();
            depths.forEach(depth -> sums.merge(line(depth, 0), depth.count(), Long::sum));
            return sums.entrySet().stream()
                    .map(sum -> sum.getKey().withCount(sum.getValue()))
                    .toList();
        }

        private static Undecided line(ReviewCases.Depth depth, long count) {
            var state = depth.claimed() ? CaseState.CLAIMED : CaseState.OPEN;
            return new Undecided(state, depth.queue(), depth.kind(), count);
        }

        private Undecided withCount(long other) {
            return new Undecided(state, queue, kind, other);
        }
    }

    record DecidedToday(long approved, long rejected) {}

    @GetMapping("/api/v1/moderation/metrics")
    Metrics metrics(CurrentAccount account) {
        var now = clock.instant();
        var queues = access.queues(account);
        var depths = cases.depths(queues, now);
        var today = decisions.countSince(
                now.atZone(ZoneOffset.UTC).toLocalDate().atStartOfDay().toInstant(ZoneOffset.UTC));
        long all = sum(today, count -> count.action().outcome().isPresent());
        return new Metrics(
                queues,
                group(depths, ReviewCases.Depth::queue),
                group(depths.stream().filter(ReviewCases.Depth::late).toList(), ReviewCases.Depth::queue),
                group(depths, ReviewCases.Depth::kind),
                Undecided.of(depths),
                cases.oldestOpen(queues)
                        .map(opened -> Duration.between(opened, now).toSeconds())
                        .orElse(null),
                new DecidedToday(
                        sum(today, count -> count.action() == Action.APPROVE),
                        sum(today, count -> count.action() == Action.REJECT || count.action() == Action.RESTRICT)),
                all == 0 ? null : (double) sum(today, DecisionCount::automated) / all);
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
