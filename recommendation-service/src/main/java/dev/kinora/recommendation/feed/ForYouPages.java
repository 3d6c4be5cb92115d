package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Serves For You page by page from slates. A page whose slate stands takes two statements: one that reads all that is known and confirms
 * the videos, and one that logs the slots. A page for which slots are composed takes two more, which store them and confirm their videos.
 */
@Component
class ForYouPages {

    private final ForYouFeed forYou;
    private final Slates slates;
    private final ImpressionLog log;
    private final ImpressionBudget budget;
    private final FeedItems items;
    private final FeedMeters figures;
    private final Ids ids;
    private final InstantSource clock;

    ForYouPages(
            ForYouFeed forYou,
            Slates slates,
            ImpressionLog log,
            ImpressionBudget budget,
            FeedItems items,
            FeedMeters figures,
            Ids ids,
            InstantSource clock) {
        this.forYou = forYou;
        this.slates = slates;
        this.log = log;
        this.budget = budget;
        this.items = items;
        this.figures = figures;
        this.ids = ids;
        this.clock = clock;
    }

    /** Who asks for which slots. */
    private record Request(ForYouFeed.Visitor visitor, int limit, FeedCursor.InSession place) {

        @Nullable UUID viewer() {
            return visitor.id();
        }

        Request at(FeedCursor.InSession other) {
            return new Request(visitor, limit, other);
        }
    }

    /**
     * A page. The same cursor gives the same page again if it was logged, without videos taken down since; one of another account, or
     * one that is too old, begins a new session.
     */
    Page<FeedItem> page(@Nullable UUID viewer, int limit, @Nullable String cursor) {
        return page(new ForYouFeed.Visitor(viewer, false), limit, cursor);
    }

    /** The same for somebody of the staff, with whom no new video looks for its audience. */
    Page<FeedItem> pageForStaff(UUID viewer, int limit, @Nullable String cursor) {
        return page(new ForYouFeed.Visitor(viewer, true), limit, cursor);
    }

    private Page<FeedItem> page(ForYouFeed.Visitor visitor, int limit, @Nullable String cursor) {
        var viewer = visitor.id();
        var place = cursor == null ? begin() : FeedCursor.InSession.decode(cursor);
        var request = new Request(visitor, limit, place);
        // Nothing is known of a stranger who comes without a cursor.
        return answer(request, viewer == null && cursor == null ? Desk.EMPTY : read(request));
    }

    private Desk read(Request request) {
        return slates.read(request.viewer(), request.place(), request.limit(), forYou.terms(request.viewer()));
    }

    private FeedCursor.InSession begin() {
        return new FeedCursor.InSession(ids.next(), 0);
    }

    private Page<FeedItem> answer(Request request, Desk desk) {
        if (desk.erased()) {
            throw erased();
        }
        var slate = desk.slate();
        if (slate != null && !Objects.equals(slate.viewer(), request.viewer())) {
            return compose(request.at(begin()), desk, Set.of(), List.of());
        }
        if (slate != null && desk.fresh()) {
            return serve(request, slate, desk);
        }
        return slate == null
                ? compose(request, desk, Set.of(), List.of())
                : compose(
                        request,
                        desk,
                        slate.servedBefore(request.place().position()),
                        slate.shownBefore(request.place().position()));
    }

    private Page<FeedItem> compose(Request request, Desk desk, Set<UUID> served, List<UUID> before) {
        var viewer = request.viewer();
        var state = slates.state(viewer, desk);
        var stored = slates.allows(viewer, desk);
        var size = stored ? slates.slots() : request.limit();
        var selection = forYou.select(new ForYouFeed.Wanted(request.visitor(), state, served, size, clock.instant()));
        var slate = new Slate(
                ids.next(),
                request.place().sessionId(),
                request.place().position(),
                viewer,
                selection.arm(),
                selection.terms().models(),
                selection.trial(),
                new Slate.Content(before, selection.slots(), selection.last()));
        if (stored && !selection.slots().isEmpty()) {
            try {
                if (!slates.add(slate, state, selection.terms(), selection.evidence())) {
                    throw erased();
                }
            } catch (DuplicateKeyException e) {
                return first(request);
            }
        }
        var part = new Part(request.place().position(), slate.end(), stored);
        return serve(request, slate, part, desk, shown -> items.of(shown, viewer));
    }

    /**
     * A concurrent request composed the same page first; its page is the answer, unless it cannot be read here. One that was composed
     * but not logged before something changed does not stand any more.
     */
    private Page<FeedItem> first(Request request) {
        var desk = read(request);
        var slate = desk.slate();
        if (slate == null || !Objects.equals(slate.viewer(), request.viewer())) {
            return compose(request.at(begin()), desk, Set.of(), List.of());
        }
        return desk.fresh()
                ? serve(request, slate, desk)
                : compose(
                        request.at(begin()),
                        desk,
                        slate.servedBefore(request.place().position()),
                        List.of());
    }

    private Page<FeedItem> serve(Request request, Slate slate, Desk desk) {
        var from = request.place().position();
        var isNew = desk.served() < from;
        // What was served before is served as it was, and no more.
        var end = Math.min(slate.end(), Math.min(desk.next(), isNew ? slate.end() : desk.served() + 1));
        return serve(request, slate, new Part(from, end, isNew), desk, shown -> items.of(shown, desk.videos()));
    }

    /**
     * The part of a slate that a page may have.
     *
     * @param isNew whether it was not served before
     */
    private record Part(int from, int end, boolean isNew) {}

    private Page<FeedItem> serve(
            Request request, Slate slate, Part part, Desk desk, Function<List<Impression>, List<FeedItem>> shown) {
        var from = part.from();
        var to = Math.max(from, Math.min(from + request.limit(), part.end()));
        var impressions = IntStream.range(from - slate.firstPosition(), to - slate.firstPosition())
                .mapToObj(place -> impression(slate, place, request.visitor().staff()))
                .toList();
        if (part.isNew()) {
            slate.content()
                    .slots()
                    .subList(from - slate.firstPosition(), to - slate.firstPosition())
                    .forEach(slot -> figures.served(slate.arm(), slot));
        }
        if (part.isNew() && budget.allows(request.viewer(), desk.lately().slots(), impressions.size())) {
            log.append(slate.sessionId(), from, impressions);
        }
        var last = impressions.isEmpty() || (slate.content().last() && to == slate.end());
        var next = new FeedCursor.InSession(slate.sessionId(), to).encode();
        return new Page<>(shown.apply(impressions), last ? null : next);
    }

    private Impression impression(Slate slate, int place, boolean staff) {
        var slot = slate.content().slots().get(place);
        var choice = new Impression.Choice(
                FeedMode.FOR_YOU,
                slate.arm(),
                slot.source(),
                slot.explorationArm(),
                slot.ranked().score(),
                slot.chance(),
                slate.rankedBy(),
                slate.trial(),
                slate.id());
        var reasons = slot.ranked().reasons();
        // What was not chosen for a viewer cannot be turned down.
        var shown = slate.arm().equals(ForYouFeed.NO_ARM)
                ? reasons.stream().map(Reason::withoutMatter).toList()
                : reasons;
        return new Impression(
                slate.recommendationId(place),
                slot.ranked().videoId(),
                slate.viewer(),
                staff,
                clock.instant(),
                choice,
                new Impression.Detail(shown));
    }

    private static ProblemException erased() {
        return new ProblemException(CommonProblem.ACCOUNT_ERASED, "Nothing is stored about an erased account.");
    }
}
