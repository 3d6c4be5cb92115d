package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Explains a slot to its viewer. A slot served without sign-in is explained to anybody who knows its id. */
@RestController
class ExplanationController {

    private final ImpressionLog log;
    private final FeedItems items;

    ExplanationController(ImpressionLog log, FeedItems items) {
        this.log = log;
        this.items = items;
    }

    /**
     * Why a video was recommended.
     *
     * @param propensity probability that this video got the slot, given the slots before it
     * @param exploreChance probability that the slot explored, given the slots before it
     */
    record Explanation(
            UUID recommendationId,
            UUID videoId,
            Instant servedAt,
            Ranking ranking,
            double score,
            double propensity,
            double exploreChance,
            List<Reason> reasons) {}

    /**
     * How the slot was filled.
     *
     * @param arm arm of the viewer in the experiment; null outside of it
     * @param modelId version of the trained model, if one was used
     */
    record Ranking(
            FeedMode mode,
            @Nullable Arm arm,
            Source source,

            @Schema(
                    description =
                            "Category, age and audience of the kind of video that was tried out; 'audition' for a new one that"
                                    + " looked for its audience, 'uniform' for one of all",
                    pattern = "audition|uniform|[^|]+\\|(NEW|RECENT|OLD)\\|(SMALL|MEDIUM|LARGE)",
                    example = "Music|NEW|SMALL")
            @Nullable String explorationArm,

            @Nullable UUID modelId) {}

    @GetMapping("/api/v1/recommendations/{id}/explanation")
    Explanation explain(@Nullable CurrentAccount viewer, @PathVariable UUID id) {
        var slot = log.find(id)
                .filter(found ->
                        found.userId() == null || (viewer != null && viewer.id().equals(found.userId())))
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "There is no such recommendation for you."));
        var choice = slot.choice();
        return new Explanation(
                slot.recommendationId(),
                slot.videoId(),
                slot.servedAt(),
                new Ranking(
                        choice.mode(),
                        Arm.of(choice.arm()).orElse(null),
                        choice.source(),
                        choice.explorationArm(),
                        choice.modelId()),
                choice.score(),
                choice.chance().video(),
                choice.chance().explore(),
                items.titled(slot.detail().reasons(), slot.userId()));
    }
}
