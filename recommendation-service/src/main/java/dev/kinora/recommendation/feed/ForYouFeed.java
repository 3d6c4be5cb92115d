package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audience.ViewerLimits;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ArmAssignment;
import dev.kinora.recommendation.ranking.LiveModel;
import dev.kinora.recommendation.ranking.TasteReader;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private final Catalog catalog;
    private final ViewerLimits limits;
    private final ViewerHistories histories;
    private final CurrentParameters parameters;
    private final LiveModel liveModel;
    private final ExplorationPosteriors posteriors;
    private final FeedProperties properties;
    private final ArmAssignment assignment;

    ForYouFeed(
            Catalog catalog,
            ViewerLimits limits,
            ViewerHistories histories,
            CurrentParameters parameters,
            LiveModel liveModel,
            ExplorationPosteriors posteriors,
            FeedProperties properties,
            ArmAssignment assignment) {
        this.catalog = catalog;
        this.limits = limits;
        this.histories = histories;
        this.parameters = parameters;
        this.liveModel = liveModel;
        this.posteriors = posteriors;
        this.properties = properties;
        this.assignment = assignment;
    }

    /**
     * The slots of a page.
     *
     * @param arm experiment arm of the viewer
     * @param last whether no further page follows
     */
    record Selection(List<Slot> slots, String arm, @Nullable UUID modelId, boolean last) {}

    /** Whoever only said what they like gets mostly that: popularity among others would outweigh it. */
    private RankingParameters parametersFor(ViewerHistory history) {
        boolean onlyStated =
                history.touches().isEmpty() && !history.preferences().isEmpty();
        return onlyStated ? parameters.now().calibratedAtLeast(STATED_CALIBRATION) : parameters.now();
    }

    /** Selects a page without videos that the session has already shown. */
    Selection select(@Nullable UUID viewer, Set<UUID> served, int size, Instant now) {
        var history = viewer == null ? ViewerHistory.NOBODY : histories.of(viewer);
        var model = liveModel.serving();
        var listed = catalog.listed().stream().filter(limits.of(viewer)::admit).toList();
        var candidates = Candidates.of(listed, viewer, history, served, now.minus(properties.rewatchAfter()));
        var composer = new FeedComposer(listed, model, parametersFor(history), now, RandomGenerator.getDefault());
        var last = candidates.size() <= size;
        if (viewer == null || !history.personalized()) {
            return new Selection(composer.coldStart(candidates, posteriors.all(), size), NO_ARM, null, last);
        }
        var arm = assignment.of(viewer);
        var modelId = arm == Arm.TFIDF ? model.modelId().orElse(null) : null;
        var known = catalog.findListed(TasteReader.videosOf(history));
        var taste =
                new TasteReader(model, parameters.now(), now).read(history, id -> Optional.ofNullable(known.get(id)));
        var slots = taste.isUnknown()
                ? composer.coldStart(candidates, posteriors.all(), size)
                : composer.personal(candidates, taste, arm, posteriors.all(), size);
        return new Selection(slots, arm.code(), modelId, last);
    }
}
