package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audience.ViewerLimits;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.experiment.Assigned;
import dev.kinora.recommendation.experiment.Assignments;
import dev.kinora.recommendation.experiment.Trial;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.parameters.RankingParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Selects the next videos of For You. */
@Component
class ForYouFeed {

    /** Arm outside the experiment: viewers without sign-in, or with personalization switched off. */
    static final String NO_ARM = "none";

    private static final double STATED_CALIBRATION = 0.9;

    private final ViewerLimits limits;
    private final ViewerHistories histories;
    private final CurrentParameters parameters;
    private final LiveIndex index;
    private final ExplorationPosteriors posteriors;
    private final FeedProperties properties;
    private final Assignments assignments;
    private final FeedMeters meters;

    ForYouFeed(
            ViewerLimits limits,
            ViewerHistories histories,
            CurrentParameters parameters,
            LiveIndex index,
            ExplorationPosteriors posteriors,
            FeedProperties properties,
            Assignments assignments,
            FeedMeters meters) {
        this.limits = limits;
        this.histories = histories;
        this.parameters = parameters;
        this.index = index;
        this.posteriors = posteriors;
        this.properties = properties;
        this.assignments = assignments;
        this.meters = meters;
    }

    /**
     * The slots of a page.
     *
     * @param arm arm of the viewer
     * @param trial variant of the running experiment; null without one
     * @param last whether no further page follows
     */
    record Selection(
            List<Slot> slots,
            String arm,
            @Nullable UUID modelId,
            @Nullable Trial trial,
            boolean last) {}

    /** Whoever only said what they like gets mostly that: popularity among others would outweigh it. */
    private static RankingParameters parametersFor(ViewerHistory history, RankingParameters parameters) {
        boolean onlyStated =
                history.touches().isEmpty() && !history.preferences().isEmpty();
        return onlyStated ? parameters.calibratedAtLeast(STATED_CALIBRATION) : parameters;
    }

    /** Selects a page without videos that the session has already shown. */
    Selection select(@Nullable UUID viewer, Set<UUID> served, int size, Instant now) {
        var history = viewer == null ? ViewerHistory.NOBODY : histories.of(viewer);
        var asker =
                new Candidates.Asker(viewer, history, served, limits.of(viewer), now.minus(properties.rewatchAfter()));
        var learned = posteriors.all();
        var serving = index.serving();
        var began = System.nanoTime();
        return serving.videos().read(videos -> {
            var candidates = new Candidates(videos, asker);
            var assigned = viewer == null || !history.personalized() ? null : assignments.of(viewer);
            var own = assigned == null ? parameters.now() : assigned.parameters(parameters.now());
            var composer =
                    new FeedComposer(serving, videos, parametersFor(history, own), now, RandomGenerator.getDefault());
            if (assigned == null) {
                var page = composer.coldStart(candidates, learned, size);
                return measured(new Selection(page.slots(), NO_ARM, null, null, page.last()), composer, began);
            }
            var known = new Viewers(videos, own, now).of(history);
            var page = composer.isKnown(known)
                    ? composer.personal(candidates, known, assigned.arm(), learned, size)
                    : composer.coldStart(candidates, learned, size);
            return measured(selection(page, assigned, serving.modelId()), composer, began);
        });
    }

    private Selection measured(Selection made, FeedComposer composer, long began) {
        meters.composed(made, composer.effort(), Duration.ofNanos(System.nanoTime() - began));
        return made;
    }

    private static Selection selection(FeedComposer.Page page, Assigned assigned, @Nullable UUID modelId) {
        var trained = page.slots().stream().anyMatch(slot -> slot.source() == Source.HYBRID);
        return new Selection(
                page.slots(), assigned.arm().code(), trained ? modelId : null, assigned.trial(), page.last());
    }
}
