package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalogue.Catalogue;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ArmAssignment;
import dev.kinora.recommendation.ranking.LiveModel;
import dev.kinora.recommendation.ranking.TasteReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Chooses what a viewer sees next in For You. */
@Component
class ForYouFeed {

    /** The arm of those who are not in the experiment: strangers, and viewers who switched personalisation off. */
    static final String NO_ARM = "none";

    private final Catalogue catalogue;
    private final ViewerHistories histories;
    private final CurrentParameters parameters;
    private final LiveModel liveModel;
    private final ExplorationPosteriors posteriors;
    private final FeedProperties properties;
    private final ArmAssignment assignment;

    ForYouFeed(
            Catalogue catalogue,
            ViewerHistories histories,
            CurrentParameters parameters,
            LiveModel liveModel,
            ExplorationPosteriors posteriors,
            FeedSettings settings) {
        this.catalogue = catalogue;
        this.histories = histories;
        this.parameters = parameters;
        this.liveModel = liveModel;
        this.posteriors = posteriors;
        this.properties = settings.feed();
        this.assignment = settings.assignment();
    }

    /**
     * What fills a page.
     *
     * @param arm the experiment arm of the viewer
     * @param last whether nothing is left for another page
     */
    record Selection(List<Slot> slots, String arm, @Nullable UUID modelId, boolean last) {}

    /** Chooses a page that repeats nothing that the session has shown. */
    Selection select(@Nullable UUID viewer, Set<UUID> served, int size, Instant now) {
        var history = viewer == null ? ViewerHistory.NOBODY : histories.of(viewer);
        var model = liveModel.serving();
        var listed = catalogue.listed();
        var candidates = Candidates.of(listed, history, served, now.minus(properties.rewatchAfter()));
        var composer = new FeedComposer(listed, model, parameters.now(), now, RandomGenerator.getDefault());
        var last = candidates.size() <= size;
        if (viewer == null || !history.personalised()) {
            return new Selection(composer.coldStart(candidates, posteriors.all(), size), NO_ARM, null, last);
        }
        var arm = assignment.of(viewer);
        var modelId = arm == Arm.TFIDF ? model.modelId().orElse(null) : null;
        var taste = new TasteReader(model, parameters.now(), now).read(history, catalogue::findListed);
        var slots = taste.isUnknown()
                ? composer.coldStart(candidates, posteriors.all(), size)
                : composer.personal(candidates, taste, arm, posteriors.all(), size);
        return new Selection(slots, arm.code(), modelId, last);
    }
}
