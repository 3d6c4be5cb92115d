package dev.kinora.recommendation.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which video each ranked slot of a slate has to show, by the stored scores. */
final class Order {

    static final int BLOCK = 10;

    private static final int PREFERRED = 3;

    private final List<StoredSlate.Slot> slots;
    private final StoredEvidence evidence;
    private final List<UUID> videos;
    private final Map<UUID, Integer> places = new LinkedHashMap<>();

    /**
     * The order of the ranked slots.
     *
     * @param slots without those that are rewatched
     */
    Order(List<StoredSlate.Slot> slots, StoredEvidence evidence) {
        this.slots = slots;
        this.evidence = evidence;
        this.videos = evidence.videos().videos();
        for (var video : videos) {
            places.putIfAbsent(video, places.size());
        }
    }

    /** The place of a video among those that were looked at; null for others. */
    @Nullable Integer placeOf(UUID video) {
        return places.get(video);
    }

    UUID video(int place) {
        return videos.get(place);
    }

    boolean isSorted() {
        var scores = evidence.videos().scores();
        return IntStream.range(1, scores.length).allMatch(place -> scores[place - 1] >= scores[place]);
    }

    /**
     * Per slot, the video that a ranked slot shows there; null where none is left. An exploratory slot may show it by chance.
     *
     * @throws MissingException if the mix of the viewer cannot be computed
     */
    List<@Nullable UUID> calibrated(Map<Integer, Double> mix) {
        var calibration = new Calibration(
                evidence.videos(), mix, evidence.parameters().tfidf().calibration());
        var next = new ArrayList<@Nullable UUID>();
        var placed = new HashSet<UUID>();
        for (var from = 0; from < slots.size(); from += BLOCK) {
            var block = slots.subList(from, Math.min(slots.size(), from + BLOCK));
            var shown = block.stream()
                    .map(slot -> places.getOrDefault(slot.video(), -1))
                    .collect(Collectors.toSet());
            var left = IntStream.range(0, videos.size())
                    .filter(place -> !placed.contains(videos.get(place)))
                    .boxed()
                    .toList();
            var selected = calibration.select(left, block.size(), shown).stream()
                    .map(videos::get)
                    .toList();
            for (var slot : block) {
                next.add(selected.stream()
                        .filter(video -> !placed.contains(video))
                        .findFirst()
                        .orElse(null));
                placed.add(slot.video());
            }
        }
        return next;
    }

    /** The same for the arm {@code seed}: the best of the preferred categories, the ranked slots of a block before its drawn ones. */
    List<@Nullable UUID> preferred(Map<Integer, Double> mix) {
        var wanted = preferredCategories(mix);
        var best = IntStream.range(0, videos.size())
                .filter(place ->
                        wanted.isEmpty() || wanted.contains(evidence.videos().categories()[place]))
                .mapToObj(videos::get)
                .toList();
        var next = new ArrayList<@Nullable UUID>();
        var placed = new HashSet<UUID>();
        for (var from = 0; from < slots.size(); from += BLOCK) {
            var block = slots.subList(from, Math.min(slots.size(), from + BLOCK));
            for (var slot : block) {
                var explores = slot.source().equals(StoredSlate.EXPLORE);
                next.add(
                        explores
                                ? null
                                : best.stream()
                                        .filter(video -> !placed.contains(video))
                                        .findFirst()
                                        .orElse(null));
                if (!explores) {
                    placed.add(slot.video());
                }
            }
            block.forEach(slot -> placed.add(slot.video()));
        }
        return next;
    }

    /** The three categories of which the viewer's mix has most. */
    static Set<Integer> preferredCategories(Map<Integer, Double> mix) {
        return mix.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(PREFERRED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
