package dev.kinora.recommendation.engagement;

import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.recommendation.catalog.AddedCounts;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.inbox.Inbox;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applies engagements: the weight of each video for each viewer, the counts of videos, follows and feedback.
 *
 * <p>An engagement is applied once by its id, however often and by whatever way it arrives. {@link ViewRule} defines a
 * view; it counts once per viewer, and views of a creator's own videos do not count. Engagements of viewers who
 * switched personalization off are counted but have no weight. {@link EngagementsApplied} is published within the
 * transaction.
 */
@Component
public class Engagements {

    private static final String CONSUMER = "recommendation-engagement";

    private final EngagementStore store;
    private final ViewerStates states;
    private final Catalog catalog;
    private final CurrentParameters parameters;
    private final Inbox inbox;
    private final InstantSource clock;
    private final ErasedAccounts erased;
    private final ApplicationEventPublisher applied;

    Engagements(
            EngagementStore store,
            ViewerStates states,
            Catalog catalog,
            CurrentParameters parameters,
            Inbox inbox,
            InstantSource clock,
            ErasedAccounts erased,
            ApplicationEventPublisher applied) {
        this.store = store;
        this.states = states;
        this.catalog = catalog;
        this.parameters = parameters;
        this.inbox = inbox;
        this.clock = clock;
        this.erased = erased;
        this.applied = applied;
    }

    /** Applies an engagement unless it was applied before. */
    @Transactional
    public void apply(EngagementRecorded event) {
        apply(List.of(event));
    }

    /**
     * Applies those of these engagements that were not applied before, in their order, as if one after the other. The tables are locked in
     * one order, those that all viewers share last.
     */
    @Transactional
    public void apply(List<EngagementRecorded> events) {
        var fresh = inbox.fresh(
                CONSUMER, events.stream().map(EngagementRecorded::engagementId).toList());
        var gone = erased.among(viewers(events));
        var news = events.stream()
                .filter(event -> !gone.contains(event.userId()) && fresh.remove(event.engagementId()))
                .toList();
        if (news.isEmpty()) {
            return;
        }
        var videos = catalog.lookUp(news.stream()
                .map(event -> event.target().videoId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var changes = new TreeMap<UUID, List<Consumer<StateDraft>>>();
        var counts = touch(news, videos, changes);
        news.forEach(event -> choose(event, videos, changes));
        states.change(changes);
        applied.publishEvent(new EngagementsApplied(news, videos));
        catalog.count(counts);
        erased.amongAfterWriting(viewers(news)).forEach(viewer -> {
            store.eraseSome(viewer, ErasedAccounts.lateRows(news.size()));
            states.erase(viewer);
        });
    }

    private static Set<UUID> viewers(List<EngagementRecorded> events) {
        return events.stream().map(EngagementRecorded::userId).collect(Collectors.toSet());
    }

    /** Stores preferences unless newer ones are known. */
    @Transactional
    public void prefer(PreferenceUpdated event) {
        if (store.prefer(event)) {
            states.preferred(event);
            var forgotten = event.personalizationEnabled() ? event.forgetBefore() : clock.instant();
            if (forgotten != null) {
                applied.publishEvent(new ProfileForgotten(event.userId(), forgotten));
            }
        }
    }

    /** Removes feedback; no effect if there is none. */
    @Transactional
    public void undo(UUID userId, FeedbackKind kind, UUID target) {
        store.takeBack(userId, kind, target);
        states.takenBack(userId, kind, target);
    }

    /** Subtracts a removed comment that others had seen. */
    void takeBack(CommentRemoved removed) {
        if (removed.takesBack()) {
            catalog.count(new AddedCounts().add(removed.videoId(), new VideoCounts(0, 0, -1)));
        }
    }

    /** Stores what was done with videos, and returns what it adds to their counts. */
    private AddedCounts touch(
            List<EngagementRecorded> events,
            Map<UUID, CatalogVideo> videos,
            SortedMap<UUID, List<Consumer<StateDraft>>> changes) {
        var touching = events.stream().filter(Engagements::isTouch).toList();
        var stored = store.lock(touching.stream().map(Engagements::key).collect(Collectors.toCollection(TreeSet::new)));
        var touches = new Touches(stored, videos);
        var profiling = store.profiling(viewers(events));
        var now = clock.instant();
        for (var event : touching) {
            var at = event.at().isAfter(now) ? now : event.at();
            var allowed =
                    profiling.getOrDefault(event.userId(), Profiling.BY_DEFAULT).allows(at);
            var key = key(event);
            var step = touches.add(key, event, new Weighing(parameters.now(), at, allowed));
            of(event, changes).add(draft -> draft.touched(key.videoId(), step.before(), step.after(), isHeeded(event)));
        }
        store.store(touches.records(), stored.keySet());
        // A reset that came before the new records were there has not deleted them; one that comes now waits for them.
        if (!touching.isEmpty() && !store.profilingAfterWriting(viewers(events)).equals(profiling)) {
            throw new PessimisticLockingFailureException("What a viewer allows has changed meanwhile");
        }
        return touches.counts();
    }

    private static List<Consumer<StateDraft>> of(
            EngagementRecorded event, SortedMap<UUID, List<Consumer<StateDraft>>> changes) {
        return changes.computeIfAbsent(event.userId(), viewer -> new ArrayList<>());
    }

    private static ViewerVideo.Key key(EngagementRecorded event) {
        return new ViewerVideo.Key(
                event.userId(), Objects.requireNonNull(event.target().videoId()));
    }

    private static boolean isTouch(EngagementRecorded event) {
        return switch (event.kind()) {
            case PLAY, PROGRESS, COMPLETE, SKIP, SHARE, LIKE, UNLIKE, COMMENT ->
                event.target().videoId() != null;
            case IMPRESSION, SEARCH, FOLLOW, UNFOLLOW, NOT_INTERESTED, HIDE_CREATOR, MORE_LIKE_THIS -> false;
        };
    }

    /** Watching what a feed recommended changes nothing for the rest of its slate. */
    private static boolean isHeeded(EngagementRecorded event) {
        return switch (event.kind()) {
            case PLAY, PROGRESS, COMPLETE -> event.target().recommendationId() == null;
            case LIKE, UNLIKE, SKIP, SHARE, COMMENT -> true;
            case IMPRESSION, SEARCH, FOLLOW, UNFOLLOW, NOT_INTERESTED, HIDE_CREATOR, MORE_LIKE_THIS -> false;
        };
    }

    /** Follows and feedback, which are rare: a statement each. */
    private void choose(
            EngagementRecorded event,
            Map<UUID, CatalogVideo> videos,
            SortedMap<UUID, List<Consumer<StateDraft>>> changes) {
        var videoId = event.target().videoId();
        var video = videoId == null ? null : videos.get(videoId);
        var named = event.target().creatorId();
        var creator = named == null && video != null ? video.author().accountId() : named;
        switch (event.kind()) {
            case FOLLOW -> ifKnown(creator, found -> store.follow(event.userId(), found, event.at()));
            case UNFOLLOW -> ifKnown(creator, found -> store.unfollow(event.userId(), found));
            case NOT_INTERESTED -> ifKnown(videoId, found -> give(event, FeedbackKind.NOT_INTERESTED, found, changes));
            case MORE_LIKE_THIS -> ifKnown(videoId, found -> give(event, FeedbackKind.MORE_LIKE_THIS, found, changes));
            case HIDE_CREATOR -> ifKnown(creator, found -> give(event, FeedbackKind.HIDE_CREATOR, found, changes));
            case IMPRESSION, SEARCH, PLAY, PROGRESS, COMPLETE, SKIP, SHARE, LIKE, UNLIKE, COMMENT -> {
                // No choice.
            }
        }
    }

    private static void ifKnown(@Nullable UUID target, Consumer<UUID> effect) {
        if (target != null) {
            effect.accept(target);
        }
    }

    private void give(
            EngagementRecorded event,
            FeedbackKind kind,
            UUID target,
            SortedMap<UUID, List<Consumer<StateDraft>>> changes) {
        store.give(event.userId(), kind, target, event.at());
        of(event, changes).add(draft -> draft.change(true, body -> body.give(kind, target)));
    }
}
