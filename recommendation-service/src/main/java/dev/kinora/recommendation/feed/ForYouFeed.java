package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audience.ViewerLimits;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.ArmAssignment;
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
    private final ArmAssignment assignment;

    ForYouFeed(
            ViewerLimits limits,
            ViewerHistories histories,
            CurrentParameters parameters,
            LiveIndex index,
            ExplorationPosteriors posteriors,
            FeedProperties properties,
            ArmAssignment assignment) {
        this.limits = limits;
        this.histories = histories;
        this.parameters = parameters;
        this.index = index;
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
        var asker =
                new Candidates.Asker(viewer, history, served, limits.of(viewer), now.minus(properties.rewatchAfter()));
        var learned = posteriors.all();
        var serving = index.serving();
        return serving.videos().read(videos -> {
            var candidates = new Candidates(videos, asker);
            var composer = new FeedComposer(serving, videos, parametersFor(history), now, RandomGenerator.getDefault());
            if (viewer == null || !history.personalized()) {
                return selection(composer.coldStart(candidates, learned, size), NO_ARM, null);
            }
            var arm = assignment.of(viewer);
            var known = new Viewers(videos, parameters.now(), now).of(history);
            var page = composer.isKnown(known)
                    ? composer.personal(candidates, known, arm, learned, size)
                    : composer.coldStart(candidates, learned, size);
            return selection(page, arm.code(), serving.modelId());
        });
    }

    private static Selection selection(FeedComposer.Page page, String arm, @Nullable UUID modelId) {
        var trained = page.slots().stream().anyMatch(slot -> slot.source() == Source.HYBRID);
        return new Selection(page.slots(), arm, trained ? modelId : null, page.last());
    }
}
