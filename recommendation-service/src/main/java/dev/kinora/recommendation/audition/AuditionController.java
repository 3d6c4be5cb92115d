package dev.kinora.recommendation.audition;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells creators how far a video is in the search for its audience, and operators how the search goes. */
@RestController
class AuditionController {

    private static final Duration PERIOD = Duration.ofDays(30);
    private static final int RUNNING = 100;

    private final AuditionStore store;
    private final Catalog catalog;
    private final AuditionProperties properties;
    private final InstantSource clock;

    AuditionController(AuditionStore store, Catalog catalog, AuditionProperties properties, InstantSource clock) {
        this.store = store;
        this.catalog = catalog;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * How far a video is.
     *
     * @param showings accounts that it was shown to
     * @param goal accounts that it is to be shown to
     * @param until when it ends at the latest
     */
    record AuditionView(AuditionState state, int showings, int goal, Instant until) {}

    /**
     * How the search for audiences goes.
     *
     * @param goal accounts that a video published now is to be shown to
     * @param since begin of the time of which results are counted
     * @param running those that run, the oldest first; at most 100
     */
    record AuditionFigures(
            int goal, Instant since, long waiting, long auditioning, Results results, List<RunningAudition> running) {}

    /**
     * What became of videos.
     *
     * @param reached how many got their showings within a day
     * @param medianMinutes median time that these took from their publication; null if there is none
     */
    record Results(
            long graduated,
            long ended,
            long reached,
            @Nullable Long medianMinutes) {}

    /**
     * A video that looks for its audience.
     *
     * @param title null for a video that is not listed now
     */
    record RunningAudition(
            UUID videoId,
            @Nullable String title,
            int showings,
            int goal,
            int enjoyed,
            int skipped,
            Instant publishedAt,
            Instant until) {}

    /** Only for the creator of the video. */
    @ProblemCodes("NOT_FOUND")
    @GetMapping("/api/v1/auditions/{videoId}")
    AuditionView show(CurrentAccount creator, @PathVariable UUID videoId) {
        return store.find(videoId, creator.id())
                .map(found -> new AuditionView(found.state(), found.counted().showings(), found.goal(), until(found)))
                .orElseThrow(() -> new ProblemException(
                        CommonProblem.NOT_FOUND, "No video of yours with this id has looked for its audience lately."));
    }

    @GetMapping("/api/v1/admin/auditions")
    AuditionFigures figures() {
        var since = clock.instant().minus(PERIOD);
        var numbers = store.numbers(since);
        var reached = store.reached(since);
        var median = store.medianSeconds(since, reached);
        var running = store.oldestRunning(RUNNING);
        var videos = catalog.findListed(
                running.stream().map(AuditionStore.Audition::videoId).toList());
        return new AuditionFigures(
                properties.goal(),
                since,
                numbers.getOrDefault(AuditionState.WAITING, 0L),
                numbers.getOrDefault(AuditionState.AUDITIONING, 0L),
                new Results(
                        numbers.getOrDefault(AuditionState.GRADUATED, 0L),
                        numbers.getOrDefault(AuditionState.ENDED, 0L),
                        reached,
                        median.isPresent()
                                ? Duration.ofSeconds(median.getAsLong()).toMinutes()
                                : null),
                running.stream().map(one -> view(one, videos)).toList());
    }

    private static RunningAudition view(AuditionStore.Audition audition, Map<UUID, CatalogVideo> videos) {
        var video = videos.get(audition.videoId());
        var counted = audition.counted();
        return new RunningAudition(
                audition.videoId(),
                video == null ? null : video.text().title(),
                counted.showings(),
                audition.goal(),
                counted.enjoyed(),
                counted.skipped(),
                audition.publishedAt(),
                until(audition));
    }

    private static Instant until(AuditionStore.Audition audition) {
        return audition.publishedAt().plus(Auditions.TIME);
    }
}
