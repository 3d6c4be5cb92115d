package dev.kinora.recommendation.evaluation;

import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;

import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommendation.ranking.Popularity;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.SeedRanker;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.Taste;
import dev.kinora.recommendation.ranking.TasteReader;
import dev.kinora.recommendation.ranking.TfidfModel;
import dev.kinora.recommendation.ranking.TfidfRanker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * Measures the shipped rankers on MovieLens ml-latest-small, which stands in for a catalog with text and categories. It
 * is not a test, because the data may not be redistributed: run {@code main} with the folder of the data and optionally
 * the weights {@code similarity popularity calibration} of the arm {@code tfidf}.
 *
 * <p>The last 20 % of the ratings of each user are held out; ratings of 4 and more among them are relevant. Ratings of
 * 4 and more in the first 80 % count as likes and determine history and popularity. All movies that the user has not
 * rated by then are ranked. Genres stand for hashtags, the first one also for the category.
 */
final class MovieLensMeasurement {

    private static final double LIKED = 4;
    private static final double KNOWN = 0.8;

    private final Map<Integer, CatalogVideo> movies = new HashMap<>();
    private final Map<Integer, List<Rating>> known = new HashMap<>();
    private final Map<Integer, Set<Integer>> wanted = new HashMap<>();

    private record Rating(int user, int movie, double stars, long time) {}

    private MovieLensMeasurement(Path folder) {
        var byUser = lines(folder.resolve("ratings.csv")).stream()
                .map(line -> line.split(","))
                .map(cells -> new Rating(
                        Integer.parseInt(cells[0]),
                        Integer.parseInt(cells[1]),
                        Double.parseDouble(cells[2]),
                        Long.parseLong(cells[3])))
                .collect(Collectors.groupingBy(Rating::user));
        byUser.forEach((user, ratings) -> {
            ratings.sort(Comparator.comparingLong(Rating::time).thenComparingInt(Rating::movie));
            var cut = (int) (ratings.size() * KNOWN);
            known.put(user, ratings.subList(0, cut));
            wanted.put(
                    user,
                    ratings.subList(cut, ratings.size()).stream()
                            .filter(rating -> rating.stars() >= LIKED)
                            .map(Rating::movie)
                            .collect(Collectors.toSet()));
        });
        readMovies(folder);
    }

    /** Prints NDCG@10, recall@10 and coverage of each ranker. */
    public static void main(String[] arguments) {
        var measurement = new MovieLensMeasurement(Path.of(arguments[0]));
        var shipped = RankingParameters.DEFAULT;
        measurement.measure("popularity", measurement.popularity(shipped));
        measurement.measure("seed", measurement.seed(shipped));
        measurement.measure("tfidf as shipped", measurement.tfidf(shipped));
        if (arguments.length > 1) {
            var weights = new TfidfWeights(
                    Double.parseDouble(arguments[1]),
                    Double.parseDouble(arguments[2]),
                    shipped.tfidf().freshness(),
                    Double.parseDouble(arguments[3]),
                    shipped.tfidf().prior());
            measurement.measure(
                    "tfidf as asked",
                    measurement.tfidf(new RankingParameters(
                            shipped.seed(), weights, shipped.signals(), shipped.exploration(), shipped.decay())));
        }
    }

    private void measure(String name, BiFunction<List<Touch>, List<CatalogVideo>, List<CatalogVideo>> ranker) {
        var rankings = new HashMap<UUID, List<UUID>>();
        var relevant = new HashMap<UUID, Set<UUID>>();
        known.forEach((user, ratings) -> {
            var seen = ratings.stream().map(Rating::movie).collect(Collectors.toSet());
            var candidates = movies.entrySet().stream()
                    .filter(movie -> !seen.contains(movie.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            var touches = ratings.reversed().stream()
                    .filter(rating -> rating.stars() >= LIKED)
                    .map(rating -> new Touch(id(rating.movie()), 1, NOW, NOW))
                    .toList();
            rankings.put(
                    id(user),
                    ranker.apply(touches, candidates).stream()
                            .map(CatalogVideo::id)
                            .toList());
            relevant.put(
                    id(user),
                    wanted.getOrDefault(user, Set.of()).stream()
                            .map(movie -> id(movie))
                            .collect(Collectors.toSet()));
        });
        var metrics = RankingMetrics.measure(rankings, relevant, movies.size());
        System.out.printf(
                Locale.ROOT,
                "%-18s NDCG@10 %.4f  recall@10 %.4f  coverage %.4f  (%d users)%n",
                name,
                metrics.ndcg(),
                metrics.recall(),
                metrics.coverage(),
                metrics.viewers());
    }

    private BiFunction<List<Touch>, List<CatalogVideo>, List<CatalogVideo>> popularity(RankingParameters parameters) {
        var popularity = new Popularity(parameters, NOW);
        return (touches, candidates) -> candidates.stream()
                .sorted(Comparator.comparingDouble(popularity::hot).reversed().thenComparing(CatalogVideo::id))
                .limit(RankingMetrics.CUT)
                .toList();
    }

    private BiFunction<List<Touch>, List<CatalogVideo>, List<CatalogVideo>> seed(RankingParameters parameters) {
        var model = model();
        return (touches, candidates) -> first(new SeedRanker(parameters.seed())
                .rank(
                        movies.values(),
                        candidates,
                        taste(model, parameters, touches).preferred()));
    }

    private BiFunction<List<Touch>, List<CatalogVideo>, List<CatalogVideo>> tfidf(RankingParameters parameters) {
        var model = model();
        return (touches, candidates) -> {
            var taste = taste(model, parameters, touches);
            var ranked = new TfidfRanker(model, parameters, NOW).rank(candidates, taste.vector());
            return first(new CalibratedSelection(taste.mix(), parameters.tfidf().calibration())
                    .select(ranked, RankingMetrics.CUT));
        };
    }

    private Taste taste(ServingModel model, RankingParameters parameters, List<Touch> touches) {
        var history = new ViewerHistory(touches, Set.of(), Set.of(), Set.of(), Set.of(), List.of(), true);
        return new TasteReader(model, parameters, NOW)
                .read(history, id -> Optional.ofNullable(movies.get((int) id.getLeastSignificantBits())));
    }

    private ServingModel model() {
        return new ServingModel(
                null,
                TfidfModel.learn(
                        movies.values().stream().map(CatalogVideo::text).toList(), 100_000));
    }

    private static List<CatalogVideo> first(List<Ranked> ranked) {
        return ranked.stream().limit(RankingMetrics.CUT).map(Ranked::video).toList();
    }

    private void readMovies(Path folder) {
        var likes = known.values().stream()
                .flatMap(List::stream)
                .filter(rating -> rating.stars() >= LIKED)
                .collect(Collectors.groupingBy(Rating::movie, Collectors.counting()));
        Map<Integer, List<String>> tags = lines(folder.resolve("tags.csv")).stream()
                .map(line -> line.split(",", 3))
                .collect(Collectors.groupingBy(
                        cells -> Integer.parseInt(cells[1]),
                        Collectors.mapping(
                                cells -> cells[2].substring(0, cells[2].lastIndexOf(',')), Collectors.toList())));
        for (var line : lines(folder.resolve("movies.csv"))) {
            var number = Integer.parseInt(line.substring(0, line.indexOf(',')));
            var genres = List.of(line.substring(line.lastIndexOf(',') + 1).split("\\|"));
            var title =
                    line.substring(line.indexOf(',') + 1, line.lastIndexOf(',')).replace("\"", "");
            var text = new VideoText(
                    title,
                    String.join(" ", tags.getOrDefault(number, List.of())),
                    new ArrayList<>(genres),
                    genres.getFirst());
            movies.put(
                    number,
                    new CatalogVideo(
                            id(number),
                            new VideoAuthor(id(-number), "maker", "Maker"),
                            text,
                            new VideoMedia(id(number), 8000, 720, 1280, "/x", "/x", null),
                            NOW.minus(Duration.ofDays(1)),
                            new VideoCounts(0, likes.getOrDefault(number, 0L), 0),
                            1));
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
