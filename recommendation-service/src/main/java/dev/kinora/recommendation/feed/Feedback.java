package dev.kinora.recommendation.feed;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.Engagements;
import dev.kinora.recommendation.engagement.FeedbackKind;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.time.Ids;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stores feedback, which applies from the next feed on, and publishes it as an engagement. */
@Component
class Feedback {

    private final Engagements engagements;
    private final Catalog catalog;
    private final ErasedAccounts erased;
    private final Outbox outbox;
    private final Ids ids;
    private final InstantSource clock;

    Feedback(
            Engagements engagements,
            Catalog catalog,
            ErasedAccounts erased,
            Outbox outbox,
            Ids ids,
            InstantSource clock) {
        this.engagements = engagements;
        this.catalog = catalog;
        this.erased = erased;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    void give(UUID viewer, UUID videoId, FeedbackController.Kind kind, @Nullable UUID recommendationId) {
        erased.requireNotErased(viewer);
        var target = new EngagementTarget(videoId, video(videoId).author().accountId(), recommendationId);
        var event = new EngagementRecorded(ids.next(), viewer, kind.engagement(), target, 0, 0, clock.instant());
        engagements.apply(event);
        outbox.publish(event);
    }

    @Transactional
    void undo(UUID viewer, UUID videoId, FeedbackController.Kind kind) {
        erased.requireNotErased(viewer);
        var target = kind.feedback() == FeedbackKind.HIDE_CREATOR
                ? video(videoId).author().accountId()
                : videoId;
        engagements.undo(viewer, kind.feedback(), target);
        erased.requireNotErasedAfterWriting(viewer);
    }

    private CatalogVideo video(UUID videoId) {
        return catalog.find(videoId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such video."));
    }
}
