package dev.kinora.recommendation.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What engagements add to the counts of videos, summed per video. */
public final class AddedCounts {

    static final Duration YEAR = Duration.ofDays(365);
    static final Duration WEEK = Duration.ofDays(7);

    private final SortedMap<UUID, Sum> sums = new TreeMap<>();

    /** Adds to the counts of a video; negative numbers subtract. */
    public AddedCounts add(UUID videoId, VideoCounts added) {
        var sum = of(videoId);
        sum.views += added.views();
        sum.likes += added.likes();
        sum.comments += added.comments();
        return this;
    }

    /** Adds a viewer who liked a video at an instant; -1 takes one back. */
    public void addLiking(UUID videoId, int viewers, Instant at) {
        of(videoId).liking.add(new Liking(viewers, at));
    }

    private Sum of(UUID videoId) {
        return sums.computeIfAbsent(videoId, id -> new Sum());
    }

    private record Liking(int viewers, Instant at) {}

    private static final class Sum {
        private long views;
        private long likes;
        private long comments;
        private final List<Liking> liking = new ArrayList<>();
    }

    /**
     * A row of what is added.
     *
     * @param year viewers who liked it, each halved per year between their like and the last one; likewise {@code week}
     * @param at when the last of them liked it, in UTC; null for none
     */
    record Row(
            UUID id,
            long views,
            long likes,
            long comments,
            long liking,
            double year,
            double week,
            @Nullable String at) {}

    /** A row per video, in the order of the ids. */
    Collection<Row> rows() {
        return sums.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Row row(UUID id, Sum sum) {
        var last = sum.liking.stream().map(Liking::at).max(Comparator.naturalOrder());
        return new Row(
                id,
                sum.views,
                sum.likes,
                sum.comments,
                sum.liking.stream().mapToLong(Liking::viewers).sum(),
                last.map(at -> left(sum.liking, at, YEAR)).orElse(0.0),
                last.map(at -> left(sum.liking, at, WEEK)).orElse(0.0),
                last.map(CatalogStore::utc).orElse(null));
    }

    private static double left(List<Liking> liking, Instant at, Duration halfLife) {
        return liking.stream()
                .mapToDouble(one -> one.viewers()
                        * Math.pow(0.5, Duration.between(one.at(), at).toNanos() / (double) halfLife.toNanos()))
                .sum();
    }
}
