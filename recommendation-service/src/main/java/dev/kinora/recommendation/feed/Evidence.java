package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommender.index.Span;
import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a slate can be computed again from, together with its row, its slots, the model that was live and the texts of the videos; stored
 * as compressed JSON. docs/feed.md describes it for others.
 *
 * @param ranking name of the arm that ranked, or {@code cold}
 * @param now when it was composed, in milliseconds since 1970-01-01T00:00:00Z, as all times here
 * @param seed of the random numbers
 * @param found number of the videos that were ranked or drawn from
 * @param factors what the values of each feature were multiplied by, weight included
 * @param kinds what could be explored before the first slot; the last one is the posterior of the ranked slots
 * @param held the kind from which the video of each slot could have been drawn for it, of all slots that are not rewatched
 * @param auditions what could be drawn to look for its audience before the first slot; null in evidence of before
 * @param copies the videos of the slots that have the pictures of others; null in evidence of before
 */
record Evidence(
        String ranking,
        long now,
        long seed,
        RankingParameters parameters,
        Taste viewer,
        int found,
        Map<String, Double> factors,
        List<Exploration.Kind> kinds,
        List<@Nullable String> held,
        Videos videos,
        @Nullable Auditions auditions,
        @Nullable Copies copies) {

    /**
     * Videos that have the pictures of others; an entry per video in each list.
     *
     * @param ids of 16 bytes each
     * @param families equal numbers for equal pictures
     */
    record Copies(byte[] ids, int[] families) {

        static Copies of(Set<Integer> placed, VideoIndex.View videos) {
            var copies = placed.stream()
                    .filter(item -> !videos.family(item).isEmpty())
                    .toList();
            // A family is told by the first of its videos that the index took in.
            return new Copies(
                    bytes(copies, videos),
                    copies.stream().mapToInt(item -> videos.family(item).get(0)).toArray());
        }
    }

    /**
     * Videos that looked for their audience; an entry per video in each list.
     *
     * @param ids of 16 bytes each
     * @param showings accounts that they were shown to, as far as that was known
     */
    record Auditions(byte[] ids, int[] showings) {

        static Auditions of(Map<Integer, Integer> showings, VideoIndex.View videos) {
            return new Auditions(
                    bytes(List.copyOf(showings.keySet()), videos),
                    showings.values().stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /**
     * The viewer as the ranking saw them: one entry per interaction in each list, in order.
     *
     * @param ids of 16 bytes each
     * @param weights before what was turned down
     * @param versions of their texts
     */
    record Taste(
            byte[] ids,
            long[] times,
            List<String> signals,
            float[] weights,
            long[] versions,
            List<Viewer.Interest> interests,
            Set<Matter> turnedDown) {

        static Taste of(Viewer viewer, Set<Matter> turnedDown, VideoIndex.View videos) {
            var places = IntStream.range(0, viewer.size()).boxed().toList();
            var weights = new float[viewer.size()];
            var forgiving = viewer.without(TurnedDown.NOTHING);
            places.forEach(place -> weights[place] = forgiving.value(place));
            return new Taste(
                    bytes(places.stream().map(viewer::item).toList(), videos),
                    places.stream().mapToLong(viewer::time).toArray(),
                    places.stream().map(place -> viewer.signal(place).name()).toList(),
                    weights,
                    places.stream()
                            .mapToInt(viewer::item)
                            .mapToLong(videos::version)
                            .toArray(),
                    viewer.interests(),
                    turnedDown);
        }
    }

    /**
     * The videos that the selection looked at, best first, as the index knew them; an entry per video in each list.
     *
     * @param ids of 16 bytes each
     * @param reference the instant at which {@code thisYear} and {@code thisWeek} are what they are
     * @param creators equal numbers for equal creators
     * @param categories places in {@code categoryNames}
     * @param most of the columns {@code liking}, {@code thisYear} and {@code thisWeek}, over all videos of the index
     * @param versions of their texts
     */
    record Videos(
            byte[] ids,
            long reference,
            double[] scores,
            long[] published,
            int[] creators,
            List<String> categoryNames,
            int[] categories,
            int[] views,
            int[] likes,
            int[] comments,
            float[] liking,
            float[] thisYear,
            float[] thisWeek,
            double[] most,
            long[] versions) {

        static Videos of(Map<Integer, Double> considered, VideoIndex.View videos) {
            var index = videos.items();
            var items = List.copyOf(considered.keySet());
            var numbers = items.stream().mapToInt(Integer::intValue).toArray();
            var counts = items.stream().map(index::counts).toList();
            var liking = new float[3][numbers.length];
            for (var place = 0; place < numbers.length; place++) {
                liking[0][place] = counts.get(place).liking();
                liking[1][place] = counts.get(place).thisYear();
                liking[2][place] = counts.get(place).thisWeek();
            }
            return new Videos(
                    bytes(items, videos),
                    index.reference(),
                    considered.values().stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray(),
                    IntStream.of(numbers).mapToLong(index::publishedAt).toArray(),
                    IntStream.of(numbers).map(index::creator).toArray(),
                    List.copyOf(index.categories()),
                    IntStream.of(numbers).map(index::category).toArray(),
                    IntStream.of(numbers).map(index::views).toArray(),
                    IntStream.of(numbers).map(index::likes).toArray(),
                    IntStream.of(numbers).map(index::comments).toArray(),
                    liking[0],
                    liking[1],
                    liking[2],
                    Stream.of(Span.values()).mapToDouble(index::most).toArray(),
                    IntStream.of(numbers).mapToLong(videos::version).toArray());
        }
    }

    private static byte[] bytes(List<Integer> items, VideoIndex.View videos) {
        var ids = new ByteArrayOutputStream();
        items.forEach(item -> ids.writeBytes(BinaryIds.bytes(videos.id(item))));
        return ids.toByteArray();
    }

    static Evidence of(
            SlateTrace trace,
            Viewer viewer,
            Set<Matter> turnedDown,
            VideoIndex.View videos,
            RankingParameters parameters,
            long seed) {
        return new Evidence(
                trace.ranking(),
                viewer.now(),
                seed,
                parameters,
                Taste.of(viewer, turnedDown, videos),
                trace.found(),
                trace.factors(),
                trace.kinds(),
                new ArrayList<>(trace.held()),
                Videos.of(trace.considered(), videos),
                Auditions.of(trace.auditions(), videos),
                Copies.of(trace.placed(), videos));
    }

    byte[] write(JsonMapper json) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(json.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
