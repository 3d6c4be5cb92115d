package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ArmDefinitions;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.index.CategoryMix;
import dev.kinora.recommender.index.Content;
import dev.kinora.recommender.index.Retrieval;
import dev.kinora.recommender.model.RememberedWeights;
import dev.kinora.recommender.online.OnlinePairs;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the videos that are worth a score for one viewer, and knows afterwards how it found them. */
final class CandidateSearch {

    /** Videos that are ranked where the retrieval finds too few. */
    private static final int OTHERS = 2_000;

    /** Videos that are found by what is learned from the stream. */
    private static final int PAIRED = 300;

    private static final int TERMS = 64;

    private final Serving serving;
    private final VideoIndex.View videos;
    private final Content content;
    private final CategoryMix mix;
    private final Retrieval retrieval;
    private Viewer viewer = Viewers.stranger(Instant.EPOCH);
    private int[] paired = {};
    private int[] found = {};
    private boolean fewFound;

    CandidateSearch(Serving serving, VideoIndex.View videos, RankingParameters parameters) {
        this.serving = serving;
        this.videos = videos;
        var items = videos.items();
        var history = new RememberedWeights(ArmDefinitions.fading(parameters));
        this.content = new Content(items, history, TERMS);
        this.mix = new CategoryMix(items, history);
        this.retrieval =
                new Retrieval(items, List.copyOf(serving.hybrid().links().values()), history, content, mix);
    }

    /**
     * The videos worth a score; where the retrieval finds too few that are left, the newest that are left.
     *
     * @param arm null for a viewer without a known taste
     */
    int[] find(Candidates candidates, Viewer seeker, int size, @Nullable Arm arm) {
        viewer = seeker;
        paired = paired(arm);
        var retrieved = IntStream.of(retrieval.candidates(viewer));
        var all = paired.length == 0
                ? retrieved
                : IntStream.concat(retrieved, IntStream.of(paired)).sorted().distinct();
        var left = all.filter(candidates::isUnwatched).toArray();
        fewFound = left.length <= size;
        found = fewFound ? candidates.unwatched(OTHERS) : left;
        return found;
    }

    private int[] paired(@Nullable Arm arm) {
        var online = arm == Arm.ONLINE ? online() : null;
        return online == null
                ? new int[0]
                : new OnlinePairs(
                                online.snapshot(), online.keys(), videos.items().sums())
                        .strongest(viewer, PAIRED);
    }

    /** What is learned from the stream; null if there is nothing yet. */
    ArmModel.@Nullable Online online() {
        var online = serving.online();
        return online == null ? null : new ArmModel.Online(online.snapshot(), videos.keys());
    }

    Effort effort() {
        return new Effort(found.length, fewFound);
    }

    /** The lists of candidates that have a video. */
    Set<Retrieval.Way> ways(int item) {
        return retrieval.ways(viewer, item);
    }

    /** Whether a video was found by what is learned from the stream. */
    boolean isPaired(int item) {
        return contains(paired, item);
    }

    /** Whether a video was found as a candidate. */
    boolean hasFound(int item) {
        return contains(found, item);
    }

    private static boolean contains(int[] numbers, int item) {
        return IntStream.of(numbers).anyMatch(one -> one == item);
    }

    /** How candidates are found. */
    Retrieval retrieval() {
        return retrieval;
    }

    /** How much a video has in common with a viewer, by words and categories. */
    Content content() {
        return content;
    }

    /** How the interest of a viewer is divided. */
    CategoryMix mix() {
        return mix;
    }
}
