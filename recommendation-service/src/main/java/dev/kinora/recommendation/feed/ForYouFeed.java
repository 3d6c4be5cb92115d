package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audition.Auditions;
import dev.kinora.recommendation.audition.Stage;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.experiment.Assigned;
import dev.kinora.recommendation.experiment.Assignments;
import dev.kinora.recommendation.experiment.Trial;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Selects the next videos of For You. */
@Component
class ForYouFeed {

    /** Arm outside the experiment: viewers without sign-in, or with personalization switched off. */
    static final String NO_ARM = "none";

    private static final double STATED_CALIBRATION = 0.9;

    private final CurrentParameters parameters;
    private final LiveIndex index;
    private final ExplorationPosteriors posteriors;
    private final FeedProperties properties;
    private final Assignments assignments;
    private final Auditions auditions;
    private final FeedMeters meters;

    ForYouFeed(
            CurrentParameters parameters,
            LiveIndex index,
            ExplorationPosteriors posteriors,
            FeedProperties properties,
            Assignments assignments,
            Auditions auditions,
            FeedMeters meters) {
        this.parameters = parameters;
        this.index = index;
        this.posteriors = posteriors;
        this.properties = properties;
        this.assignments = assignments;
        this.auditions = auditions;
        this.meters = meters;
    }

    /**
     * Who asks.
     *
     * @param id null without sign-in
     * @param staff whether new videos must not look for their audience with them
     */
    record Visitor(@Nullable UUID id, boolean staff) {}

    /**
     * Composed slots.
     *
     * @param arm arm of the viewer
     * @param trial variant of the running experiment; null without one
     * @param last whether nothing further follows
     * @param terms what they were composed by
     * @param evidence what they can be computed again from; null without sign-in
     */
    record Selection(
            List<Slot> slots,
            String arm,
            @Nullable Trial trial,
            boolean last,
            Slates.Terms terms,
            @Nullable Evidence evidence) {}

    /** What is composed by now. */
    Slates.Terms terms(@Nullable UUID viewer) {
        var trial = viewer == null ? null : assignments.of(viewer).trial();
        return new Slates.Terms(parameters.versioned().version(), models(index.serving()), trial);
    }

    private static Slate.Models models(Serving serving) {
        return new Slate.Models(serving.modelId(), serving.snapshotId());
    }

    /** Whoever only said what they like gets mostly that: popularity among others would outweigh it. */
    private static RankingParameters parametersFor(ViewerHistory history, RankingParameters parameters) {
        boolean onlyStated =
                history.touches().isEmpty() && !history.preferences().isEmpty();
        return onlyStated ? parameters.calibratedAtLeast(STATED_CALIBRATION) : parameters;
    }

    /** Whose slots are composed, and how many. */
    record Wanted(Visitor visitor, ViewerState state, Set<UUID> served, int size, Instant now) {

        @Nullable UUID viewer() {
            return visitor.id();
        }
    }

    /**
     * Composed slots and what composed them, to be read only while the index does not change.
     *
     * @param known the viewer as they were ranked for
     * @param assigned null if nothing about them was used
     * @param parameters as used
     */
    record Composed(
            VideoIndex.View videos,
            Candidates candidates,
            FeedComposer composer,
            Viewer known,
            @Nullable Assigned assigned,
            RankingParameters parameters,
            Slates.Terms terms,
            FeedComposer.Page page) {

        String arm() {
            return assigned == null ? NO_ARM : assigned.arm().code();
        }
    }

    /** Selects slots without videos that the session has already shown. */
    Selection select(Wanted wanted) {
        var began = System.nanoTime();
        var seed = RandomGenerator.getDefault().nextLong();
        return compose(wanted, seed, null, made -> {
            var assigned = made.assigned();
            var turnedDown = assigned == null
                    ? Set.<Matter>of()
                    : wanted.state().history().turnedDown();
            var selection = new Selection(
                    made.page().slots(),
                    made.arm(),
                    assigned == null ? null : assigned.trial(),
                    made.page().last(),
                    made.terms(),
                    wanted.viewer() == null
                            ? null
                            : Evidence.of(
                                    made.page().trace(),
                                    made.known(),
                                    turnedDown,
                                    made.videos(),
                                    made.parameters(),
                                    seed));
            meters.composed(selection, made.composer().search().effort(), Duration.ofNanos(System.nanoTime() - began));
            return selection;
        });
    }

    /**
     * Composes slots, and reads something off them.
     *
     * @param watched a video of which the trace tells how it fares
     */
    <T> T compose(Wanted wanted, long seed, @Nullable UUID watched, Function<Composed, T> reading) {
        var viewer = wanted.viewer();
        var now = wanted.now();
        var history = wanted.state().history();
        var asker = new Candidates.Asker(viewer, wanted.state(), wanted.served(), now.minus(properties.rewatchAfter()));
        var current = parameters.versioned();
        var assigned = viewer == null || !history.personalized() ? null : assignments.of(viewer);
        var own = assigned == null ? current.parameters() : assigned.parameters(current.parameters());
        var used = parametersFor(history, own);
        var serving = index.serving();
        return serving.videos().read(videos -> {
            var candidates = new Candidates(videos, asker);
            var composer = new FeedComposer(serving, videos, used, now, new SplittableRandom(seed))
                    .auditioning(stage(wanted.visitor(), watched))
                    .watching(watched == null ? null : videos.number(watched));
            var known = assigned == null ? Viewers.stranger(now) : new Viewers(videos, used, now).of(history);
            var page = assigned != null && composer.isKnown(known)
                    ? composer.personal(candidates, known, assigned.arm(), posteriors.known(), wanted.size())
                    : composer.coldStart(candidates, posteriors.known(), wanted.size());
            var terms = new Slates.Terms(current.version(), models(serving), null);
            return reading.apply(new Composed(videos, candidates, composer, known, assigned, used, terms, page));
        });
    }

    /** What looks for its audience with somebody; in a fixed order for whoever wants to know how a video fares. */
    private Stage stage(Visitor visitor, @Nullable UUID watched) {
        if (visitor.staff()) {
            return Stage.EMPTY;
        }
        return watched == null ? auditions.stage() : auditions.stage().inOrder();
    }
}
