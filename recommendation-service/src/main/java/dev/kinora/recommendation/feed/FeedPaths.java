package dev.kinora.recommendation.feed;

import dev.kinora.events.moderation.Restriction;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.feed.FeedPath.Finding;
import dev.kinora.recommendation.feed.FeedPath.Found;
import dev.kinora.recommendation.feed.FeedPath.Outcome;
import dev.kinora.recommendation.feed.FeedPath.Stage;
import dev.kinora.recommendation.feed.FeedPath.Step;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells why a video is shown to a viewer or not: it composes their slots as serving does, and reads off how the video fared. */
@Component
class FeedPaths {

    /** The same question gets the same answer as long as nothing changes. */
    private static final long SAME_CHANCE = 1;

    private final Catalog catalog;
    private final ViewerStates states;
    private final ForYouFeed forYou;
    private final Slates slates;
    private final Showings showings;
    private final InstantSource clock;

    FeedPaths(
            Catalog catalog,
            ViewerStates states,
            ForYouFeed forYou,
            Slates slates,
            Showings showings,
            InstantSource clock) {
        this.catalog = catalog;
        this.states = states;
        this.forYou = forYou;
        this.slates = slates;
        this.showings = showings;
        this.clock = clock;
    }

    /**
     * The path of a video to a viewer.
     *
     * @param viewer null for somebody without sign-in
     */
    FeedPath find(UUID videoId, @Nullable UUID viewer) {
        var video = catalog.find(videoId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such video."));
        var state = viewer == null ? ViewerState.NOBODY : states.of(viewer);
        var wanted = new ForYouFeed.Wanted(
                new ForYouFeed.Visitor(viewer, false), state, Set.of(), slates.slots(), clock.instant());
        var stages = new ArrayList<Stage>();
        stages.add(listed(video));
        // The index waits for whoever reads it, so nothing else is asked meanwhile.
        var read = forYou.compose(wanted, SAME_CHANCE, videoId, made -> read(made, videoId));
        stages.addAll(read.stages());
        if (viewer != null) {
            addLastShown(stages, viewer, videoId);
        }
        return new FeedPath(videoId, viewer, wanted.now(), read.arm(), stoppedAt(stages), stages, read.score());
    }

    private record Read(String arm, List<Stage> stages, FeedPath.@Nullable Score score) {}

    private static Read read(ForYouFeed.Composed made, UUID videoId) {
        var reading = new FeedPathReading(made, videoId);
        return new Read(made.arm(), reading.stages(), reading.score());
    }

    private Stage listed(CatalogVideo video) {
        var isListed = !catalog.confirm(List.of(video.id())).isEmpty();
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(Found.PUBLISHED.name(), "Published", video.publishedAt()));
        if (isLimited(video)) {
            findings.add(
                    Finding.of(Found.LIMITED_REACH, "Moderation limits its reach to its link and its creator's page"));
        } else if (!isListed) {
            findings.add(Finding.of(Found.UNLISTED, "Not listed any more: not public, hidden or taken down"));
        }
        return new Stage(Step.LISTED, isListed ? Outcome.PASSED : Outcome.STOPPED, findings);
    }

    static boolean isLimited(CatalogVideo video) {
        var restrictions = video.restrictions();
        return restrictions != null && restrictions.contains(Restriction.LIMITED_REACH);
    }

    private void addLastShown(List<Stage> stages, UUID viewer, UUID video) {
        var last = stages.getLast();
        showings.last(viewer, video).ifPresent(at -> {
            var findings = new ArrayList<>(last.findings());
            findings.add(new Finding(Found.LAST_SHOWN.name(), "Last shown to this viewer", at));
            stages.set(stages.size() - 1, new Stage(last.step(), last.outcome(), findings));
        });
    }

    /** A slot may be gained by chance in spite of a step, but what is not listed is left out when it is served. */
    private static @Nullable Step stoppedAt(List<Stage> stages) {
        var isShown = stages.getFirst().outcome() == Outcome.PASSED
                && stages.getLast().outcome() == Outcome.PASSED;
        return isShown
                ? null
                : stages.stream()
                        .filter(stage -> stage.outcome() == Outcome.STOPPED)
                        .map(Stage::step)
                        .findFirst()
                        .orElse(null);
    }
}
