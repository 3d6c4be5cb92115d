package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.feed.LoggedSlates.Happened;
import dev.kinora.recommendation.feed.LoggedSlates.LoggedSlate;
import dev.kinora.recommendation.feed.Replay.Outcome;
import dev.kinora.recommendation.feed.Replay.Verdict;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommender.offpolicy.LoggedSlot;
import dev.kinora.recommender.offpolicy.OffPolicyChange;
import dev.kinora.recommender.offpolicy.OffPolicyValue;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Estimates from logged slates what other weights would have changed. One at a time, for a few seconds. */
@Component
class Replays {

    private static final Duration LOOKS_BACK = Duration.ofDays(14);
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final int MOST_SLATES = 400;
    private static final int FEWEST_SLOTS = 200;
    private static final int FEWEST_VIEWERS = 20;
    private static final int FEWEST_EFFECTIVE = 100;
    private static final double REPRODUCED = 0.9;
    private static final double NEAR_ONE = 0.1;
    private static final int PREVIEWS = 3;

    private final LoggedSlates slates;
    private final LiveIndex index;
    private final Catalog catalog;
    private final PagePreviews previews;
    private final InstantSource clock;
    private final Semaphore one = new Semaphore(1);

    Replays(LoggedSlates slates, LiveIndex index, Catalog catalog, PagePreviews previews, InstantSource clock) {
        this.slates = slates;
        this.index = index;
        this.catalog = catalog;
        this.previews = previews;
        this.clock = clock;
    }

    /**
     * Replays a sample of the slates of the last two weeks.
     *
     * @throws ProblemException OVERLOADED if another replay runs here
     */
    Replay replay(TfidfWeights weights) {
        if (!one.tryAcquire()) {
            throw new ProblemException(CommonProblem.OVERLOADED, "Another replay is running. Try again in a moment.");
        }
        try {
            var gathered = gather(weights);
            var viewers = gathered.viewers().keySet().stream().limit(PREVIEWS).toList();
            return gathered.replay(previews.of(viewers, weights));
        } finally {
            one.release();
        }
    }

    private Gathered gather(TfidfWeights weights) {
        var began = System.nanoTime();
        var live = index.serving().videos();
        var gathered = new Gathered();
        for (var id : slates.sample(clock.instant().minus(LOOKS_BACK), MOST_SLATES)) {
            if (System.nanoTime() - began > LONGEST.toNanos()) {
                gathered.complete = false;
                break;
            }
            slates.find(id)
                    .filter(slate -> "tfidf".equals(slate.evidence().ranking()))
                    .ifPresent(slate -> gathered.add(slate, weights, live));
        }
        return gathered;
    }

    /** A served slot with what other weights would have done. */
    private record Seen(long viewer, @Nullable UUID creator, double logged, double target, Happened happened) {}

    /** What was replayed so far. */
    private final class Gathered {

        private final List<Seen> slots = new ArrayList<>();
        private final Map<UUID, Long> viewers = new LinkedHashMap<>();
        private @Nullable Instant from;
        private int slates;
        private int ranked;
        private int reproduced;
        private boolean complete = true;

        Map<UUID, Long> viewers() {
            return viewers;
        }

        void add(LoggedSlate slate, TfidfWeights weights, VideoIndex live) {
            var placed = slate.slots().stream()
                    .takeWhile(slot -> slot.source() != Source.REWATCH)
                    .toList();
            var wanted = new HashSet<>(SlateReplay.videosOf(slate.evidence()));
            placed.forEach(slot -> wanted.add(slot.ranked().videoId()));
            var videos = catalog.findListed(wanted);
            var decisions = new SlateReplay(slate.evidence(), placed, videos, live).decide(weights);
            var viewer = viewers.computeIfAbsent(slate.viewer(), missing -> (long) viewers.size());
            slates++;
            from = from == null || slate.composedAt().isBefore(from) ? slate.composedAt() : from;
            slate.served().forEach((place, happened) -> {
                if (place < placed.size()) {
                    add(viewer, placed.get(place), decisions.get(place), happened, videos);
                }
            });
        }

        private void add(
                long viewer,
                Slot slot,
                SlateReplay.Decision decision,
                Happened happened,
                Map<UUID, CatalogVideo> videos) {
            var video = videos.get(slot.ranked().videoId());
            if (decision.reproduced() != null) {
                ranked++;
                reproduced += decision.reproduced() ? 1 : 0;
            }
            slots.add(new Seen(
                    viewer,
                    video == null ? null : video.author().accountId(),
                    slot.chance().video(),
                    decision.target(),
                    happened));
        }

        Replay replay(List<Replay.Pages> pages) {
            var again = ranked == 0 ? 0 : reproduced / (double) ranked;
            var any = slots.stream().anyMatch(slot -> slot.target() > 0);
            var value = any ? OffPolicyValue.of(logged(Outcome.COMPLETION)) : null;
            var basis = new Replay.Basis(
                    from,
                    slates,
                    slots.size(),
                    viewers.size(),
                    again,
                    value == null ? 0 : value.meanWeight(),
                    value == null ? 0 : value.effectiveSlots(),
                    complete);
            var verdict = verdict(basis);
            return new Replay(verdict, basis, verdict == Verdict.ESTIMATED ? changes() : List.of(), pages);
        }

        private List<Replay.Change> changes() {
            var changes = new ArrayList<Replay.Change>();
            for (var outcome : Outcome.values()) {
                var change = OffPolicyChange.of(logged(outcome));
                changes.add(new Replay.Change(outcome, change.now(), change.change()));
            }
            return changes;
        }

        private List<LoggedSlot> logged(Outcome outcome) {
            var mostShown = mostShown();
            return slots.stream()
                    .map(slot -> LoggedSlot.of(
                            slot.viewer(), slot.logged(), slot.target(), happened(outcome, slot, mostShown) ? 1 : 0))
                    .toList();
        }

        private Set<UUID> mostShown() {
            var counts = new HashMap<UUID, Integer>();
            slots.stream()
                    .map(Seen::creator)
                    .filter(Objects::nonNull)
                    .forEach(creator -> counts.merge(creator, 1, Integer::sum));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<UUID, Integer>comparingByValue(Comparator.reverseOrder())
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(Math.max(1, counts.size() / 10))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean happened(Outcome outcome, Seen slot, Set<UUID> mostShown) {
        return switch (outcome) {
            case COMPLETION -> slot.happened().completed();
            case LIKES -> slot.happened().liked();
            case REFUSALS -> slot.happened().refused();
            case CREATOR_REACH -> slot.creator() != null && !mostShown.contains(slot.creator());
        };
    }

    private static Verdict verdict(Replay.Basis basis) {
        if (basis.slots() < FEWEST_SLOTS || basis.viewers() < FEWEST_VIEWERS) {
            return Verdict.TOO_FEW;
        }
        if (basis.reproduced() < REPRODUCED) {
            return Verdict.NOT_REPRODUCED;
        }
        var overlaps = Math.abs(basis.meanWeight() - 1) <= NEAR_ONE && basis.effectiveSlots() >= FEWEST_EFFECTIVE;
        return overlaps ? Verdict.ESTIMATED : Verdict.NO_OVERLAP;
    }
}
