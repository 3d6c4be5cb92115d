package dev.kinora.recommendation.verification;

import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The column {@code evidence} of a slate as docs/feed.md describes it, read without any type of what wrote it. */
record StoredEvidence(
        String ranking,
        long now,
        Parameters parameters,
        Taste viewer,
        int found,
        Map<String, Double> factors,
        List<Kind> kinds,
        List<@Nullable String> held,
        Videos videos,
        @Nullable Auditions auditions,
        @Nullable Copies copies) {

    private static final int ID = 2 * Long.BYTES;

    StoredEvidence {
        Stream.of(ranking, parameters, viewer, factors, kinds, held, videos).forEach(Objects::requireNonNull);
    }

    /** The same with other copies. */
    StoredEvidence with(Copies others) {
        return new StoredEvidence(
                ranking, now, parameters, viewer, found, factors, kinds, held, videos, auditions, others);
    }

    private static void require(boolean condition) {
        if (!condition) {
            throw new IllegalArgumentException("The lists do not have an entry per thing");
        }
    }

    record Parameters(Seed seed, Tfidf tfidf, Bounds exploration, Decay decay) {

        Parameters {
            Stream.of(seed, tfidf, exploration, decay).forEach(Objects::requireNonNull);
        }

        /** Whether these were used where those were set; the calibration may have been raised. */
        boolean follow(Parameters set) {
            return seed.equals(set.seed())
                    && tfidf.calibration() >= set.tfidf().calibration()
                    && tfidf.weights().equals(set.tfidf().weights())
                    && exploration.equals(set.exploration())
                    && decay.equals(set.decay());
        }
    }

    record Seed(double similarity, double engagement, double like, double comment, double view, double exploration) {

        double of(Videos videos, int place) {
            return videos.likes()[place] * like + videos.comments()[place] * comment + videos.views()[place] * view;
        }
    }

    record Tfidf(double similarity, double popularity, double freshness, double calibration) {

        List<Double> weights() {
            return List.of(similarity, popularity, freshness);
        }
    }

    record Bounds(double floor, double ceiling) {}

    record Decay(double popularityHours, double freshnessHours, double interestDays) {}

    record Interest(String category, double weight) {}

    record TurnedDown(String kind, String target) {}

    record Kind(String arm, double successes, double failures, int size) {}

    /** Videos that looked for their audience; an entry per video in each list. */
    record Auditions(byte[] ids, int[] showings) {

        Auditions {
            require(ids.length == ID * showings.length);
        }

        List<UUID> videos() {
            return split(ids);
        }
    }

    /** Videos that have the pictures of others; an entry per video in each list, equal numbers for equal pictures. */
    record Copies(byte[] ids, int[] families) {

        Copies {
            require(ids.length == ID * families.length);
        }

        /** The families, by video. */
        Map<UUID, Integer> byVideo() {
            var videos = split(ids);
            return IntStream.range(0, families.length)
                    .boxed()
                    .collect(Collectors.toMap(videos::get, place -> families[place]));
        }
    }

    /**
     * The viewer.
     *
     * @param versions of the texts; null in evidence of before
     */
    record Taste(
            byte[] ids,
            long[] times,
            List<String> signals,
            float[] weights,
            long @Nullable [] versions,
            List<Interest> interests,
            List<TurnedDown> turnedDown) {

        Taste {
            var size = times.length;
            require(ids.length == ID * size && signals.size() == size && weights.length == size);
            require(versions == null || versions.length == size);
            Stream.of(interests, turnedDown).forEach(Objects::requireNonNull);
        }

        private static final Set<String> LIKING =
                Set.of("COMPLETION", "LIKE", "COMMENT", "SHARE", "FOLLOW", "MORE_LIKE_THIS");

        List<UUID> videos() {
            return split(ids);
        }

        boolean likes(int place) {
            return LIKING.contains(signals.get(place));
        }

        int likes() {
            return (int) IntStream.range(0, times.length).filter(this::likes).count();
        }

        /** What was turned down of a kind. */
        Set<String> turnedDown(String kind) {
            return turnedDown.stream()
                    .filter(matter -> matter.kind().equals(kind))
                    .map(TurnedDown::target)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * The videos that the selection looked at.
     *
     * @param most of the three columns of likes over all listed videos; null in evidence of before
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
            double @Nullable [] most,
            long[] versions) {

        Videos {
            var size = scores.length;
            require(ids.length == ID * size && published.length == size && versions.length == size);
            require(creators.length == size && categories.length == size);
            require(views.length == size && likes.length == size && comments.length == size);
            require(liking.length == size && thisYear.length == size && thisWeek.length == size);
            require(most == null || most.length == Measures.Likes.values().length);
            var names = categoryNames.size();
            require(IntStream.of(categories).allMatch(category -> category >= 0 && category < names));
        }

        List<UUID> videos() {
            return split(ids);
        }

        int size() {
            return scores.length;
        }

        String category(int place) {
            return categoryNames.get(categories[place]);
        }
    }

    private static List<UUID> split(byte[] bytes) {
        var ids = new ArrayList<UUID>();
        for (var from = 0; from < bytes.length; from += ID) {
            ids.add(BinaryIds.uuid(Arrays.copyOfRange(bytes, from, from + ID)));
        }
        return ids;
    }

    static StoredEvidence read(byte[] bytes, JsonMapper json) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return json.readValue(in, StoredEvidence.class);
        }
    }
}
