package dev.kinora.recommendation.feed;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.recommendation.engagement.EngagementsApplied;
import dev.kinora.recommendation.ranking.Exploration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Derives outcomes of slots from engagements, in their transaction. */
@Component
class OutcomeListener {

    private static final double ENOUGH = 0.5;

    /**
     * An engagement without a recommendation id is attributed to the newest slot of the last day that showed the video, or
     * one of the creator.
     */
    private static final Duration BELONGS = Duration.ofDays(1);

    /** Most outcomes per viewer and day; more are not plausible and teach nothing. */
    private static final int MOST_PER_DAY = 500;

    private final SlotOutcomes outcomes;
    private final ExplorationPosteriors posteriors;
    private final InstantSource clock;

    OutcomeListener(SlotOutcomes outcomes, ExplorationPosteriors posteriors, InstantSource clock) {
        this.outcomes = outcomes;
        this.posteriors = posteriors;
        this.clock = clock;
    }

    /** What an engagement says about the slot to which it belongs. */
    private record Sign(EngagementRecorded event, Optional<Reaction> reaction, Optional<Boolean> enjoyed) {

        boolean isAny() {
            return reaction.isPresent() || enjoyed.isPresent();
        }
    }

    @EventListener
    void on(EngagementsApplied applied) {
        ToLongFunction<UUID> durationMs = id -> {
            var video = applied.videos().get(id);
            return video == null ? 0 : video.media().durationMs();
        };
        var signs = applied.events().stream()
                .map(event -> new Sign(event, Reaction.of(event, durationMs), enjoyed(event, durationMs)))
                .filter(Sign::isAny)
                .toList();
        judge(signs, clock.instant().minus(BELONGS));
    }

    private void judge(List<Sign> signs, Instant since) {
        var ids = slots(signs, since);
        var slots = outcomes.lock(new HashSet<>(ids.values()));
        var judged = outcomes.countJudged(open(slots.values()), since);
        var changed = new LinkedHashSet<JudgedSlot>();
        var learned = new TreeMap<String, List<Boolean>>();
        for (var sign : signs) {
            var slot = slots.get(ids.get(sign.event().engagementId()));
            if (slot != null && slot.belongsTo(sign.event().userId())) {
                changed.add(slot);
                apply(sign, slot, since, judged, learned);
            }
        }
        outcomes.store(changed);
        posteriors.learn(learned);
    }

    /** Only the first outcome of a slot counts. */
    private static void apply(
            Sign sign,
            JudgedSlot slot,
            Instant since,
            Map<UUID, Integer> judged,
            SortedMap<String, List<Boolean>> learned) {
        var event = sign.event();
        sign.reaction().ifPresent(did -> slot.react(event.target().videoId(), did));
        if (slot.enjoyed().isPresent() || judged.getOrDefault(event.userId(), 0) >= MOST_PER_DAY) {
            return;
        }
        sign.enjoyed().ifPresent(did -> {
            slot.judge(did);
            if (!slot.served().servedAt().isBefore(since)) {
                judged.merge(event.userId(), 1, Integer::sum);
            }
            arm(slot.served())
                    .ifPresent(arm -> learned.computeIfAbsent(arm, any -> new ArrayList<>())
                            .add(did));
        });
    }

    /** The viewers of slots without an outcome. */
    private static Set<UUID> open(Collection<JudgedSlot> slots) {
        return slots.stream()
                .filter(slot -> slot.enjoyed().isEmpty())
                .map(slot -> slot.served().userId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The slots to which engagements belong, by the id of the engagement. */
    private Map<UUID, UUID> slots(List<Sign> signs, Instant since) {
        var unnamed = signs.stream()
                .map(Sign::event)
                .filter(event -> event.target().recommendationId() == null
                        && event.target().videoId() != null)
                .toList();
        var newest = outcomes.newest(
                unnamed.stream().map(EngagementRecorded::userId).collect(Collectors.toSet()),
                unnamed.stream().map(event -> event.target().videoId()).collect(Collectors.toSet()),
                since);
        Map<UUID, UUID> slots = new HashMap<>();
        for (var sign : signs) {
            slot(sign.event(), newest, since)
                    .ifPresent(id -> slots.put(sign.event().engagementId(), id));
        }
        return slots;
    }

    private Optional<UUID> slot(EngagementRecorded event, Map<SlotOutcomes.Shown, UUID> newest, Instant since) {
        var target = event.target();
        var videoId = target.videoId();
        var creator = target.creatorId();
        if (target.recommendationId() != null) {
            return Optional.of(target.recommendationId());
        }
        if (videoId != null) {
            return Optional.ofNullable(newest.get(new SlotOutcomes.Shown(event.userId(), videoId)));
        }
        return creator == null ? Optional.empty() : outcomes.newestOf(event.userId(), creator, since);
    }

    /** The arm that learns from the outcome of a slot; empty if it was not chosen by a ranking. */
    private static Optional<String> arm(JudgedSlot.Served slot) {
        return switch (slot.source()) {
            case EXPLORE -> Optional.ofNullable(slot.explorationArm());
            case SEED, TFIDF, HYBRID, ONLINE, POPULAR, FRESH -> Optional.of(Exploration.PERSONALIZED);
            case REWATCH, FOLLOWING, LATEST -> Optional.empty();
        };
    }

    /**
     * Whether the viewer enjoyed the video; empty if the event does not tell.
     *
     * @param durationMs returns the measured duration of a video in milliseconds; 0 if it is unknown
     */
    static Optional<Boolean> enjoyed(EngagementRecorded event, ToLongFunction<UUID> durationMs) {
        return switch (event.kind()) {
            case LIKE, SHARE, COMMENT, MORE_LIKE_THIS, FOLLOW -> Optional.of(true);
            case SKIP, NOT_INTERESTED, HIDE_CREATOR -> Optional.of(false);
            case PLAY, PROGRESS, COMPLETE -> isEnough(event, durationMs) ? Optional.of(true) : Optional.empty();
            case IMPRESSION, SEARCH, UNLIKE, UNFOLLOW -> Optional.empty();
        };
    }

    private static boolean isEnough(EngagementRecorded event, ToLongFunction<UUID> durationMs) {
        var videoId = event.target().videoId();
        if (videoId == null || event.watchedMs() <= 0) {
            return false;
        }
        var duration = durationMs.applyAsLong(videoId);
        return duration > 0 && event.watchedMs() >= ENOUGH * duration;
    }
}
