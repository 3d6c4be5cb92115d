package dev.kinora.recommendation.training;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Interaction;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.TasteReader;
import dev.kinora.recommendation.ranking.TfidfRanker;
import dev.kinora.recommender.evaluation.ArmResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures the arm {@code tfidf} with a model: ranks for each viewer as it would have been at the cut, from the videos
 * and the views of that time, and compares with the videos viewed first after it. Only views are used, because other
 * signals are stored without individual times.
 */
final class OfflineEvaluation {

    private static final int CUT = 10;

    private final HeldOut heldOut;
    private final RankingParameters parameters;
    private final Map<UUID, CatalogVideo> videos;
    private final Map<UUID, List<Interaction>> known;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final Instant cut;

    OfflineEvaluation(Collection<CatalogVideo> catalog, HeldOut heldOut, RankingParameters parameters) {
        this.heldOut = heldOut;
        this.parameters = parameters;
        this.known = heldOut.known().stream().collect(Collectors.groupingBy(Interaction::userId));
        this.cut = heldOut.known().isEmpty()
                ? Instant.EPOCH
                : heldOut.known().getLast().at();
        var views =
                heldOut.known().stream().collect(Collectors.groupingBy(Interaction::videoId, Collectors.counting()));
        this.videos = catalog.stream()
                .filter(video -> !video.publishedAt().isAfter(cut))
                .map(video -> asOfCut(video, views.getOrDefault(video.id(), 0L)))
                .collect(Collectors.toMap(CatalogVideo::id, Function.identity()));
        videos.keySet().forEach(id -> numbers.put(id, numbers.size()));
    }

    /** Measures the arm with this model; the viewers are the same for every model, in the same order. */
    Measured measure(ServingModel model) {
        var rankings = new ArrayList<int[]>();
        var wanted = new ArrayList<int[]>();
        new TreeMap<>(heldOut.later()).forEach((viewer, later) -> {
            var before = known.getOrDefault(viewer, List.of());
            var seen = before.stream().map(Interaction::videoId).collect(Collectors.toSet());
            var unseen = later.stream()
                    .filter(id -> videos.containsKey(id) && !seen.contains(id))
                    .toList();
            if (!before.isEmpty() && !unseen.isEmpty()) {
                wanted.add(numbers(unseen).sorted().toArray());
                rankings.add(numbers(rank(model, before, seen)).toArray());
            }
        });
        return new Measured(ArmResult.of(Arm.TFIDF.code(), rankings, wanted), videos.size());
    }

    private IntStream numbers(Collection<UUID> ids) {
        return ids.stream().mapToInt(id -> numbers.getOrDefault(id, -1));
    }

    private List<UUID> rank(ServingModel model, List<Interaction> before, Set<UUID> seen) {
        var touches = before.stream()
                .map(one -> new Touch(one.videoId(), parameters.signals().view(), one.at(), one.at()))
                .sorted(Comparator.comparing(Touch::weighedAt).reversed())
                .toList();
        var history = new ViewerHistory(touches, Set.of(), Set.of(), Set.of(), Set.of(), List.of(), true);
        var taste = new TasteReader(model, parameters, cut).read(history, id -> Optional.ofNullable(videos.get(id)));
        var candidates = videos.values().stream()
                .filter(video -> !seen.contains(video.id()))
                .toList();
        var ranked = new TfidfRanker(model, parameters, cut).rank(candidates, taste.vector());
        return new CalibratedSelection(taste.mix(), parameters.tfidf().calibration())
                .select(ranked, CUT).stream()
                        .map(Ranked::video)
                        .map(CatalogVideo::id)
                        .toList();
    }

    private static CatalogVideo asOfCut(CatalogVideo video, long views) {
        return new CatalogVideo(
                video.id(),
                video.author(),
                video.text(),
                video.media(),
                video.publishedAt(),
                new VideoCounts(views, 0, 0),
                video.version(),
                video.restrictions());
    }
}
