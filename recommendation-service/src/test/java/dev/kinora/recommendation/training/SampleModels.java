package dev.kinora.recommendation.training;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.text.ItemText;
import java.time.Instant;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.IntStream;

/** Small models of the arm {@code hybrid}. */
final class SampleModels {

    private SampleModels() {}

    /** A model that learned from viewers of whom each likes either the videos with even or those with odd numbers. */
    static Artifact hybrid(int videos) {
        return hybrid(videos, Arms.HYBRID);
    }

    static Artifact hybrid(int videos, ArmDefinition arm) {
        var likes = new Interactions.Builder(20 * videos);
        for (var viewer = 0; viewer < 20; viewer++) {
            for (var video = viewer % 2; video < videos; video += 2) {
                likes.add(viewer, video, 1_000L * video, Signal.LIKE, 1);
            }
        }
        var items = IntStream.range(0, videos)
                .mapToObj(video -> new Item("v" + video, ItemText.of("Bread " + video % 2, "Food"), 0L))
                .toList();
        var training =
                new FeatureTraining(new Dataset(Collections.nCopies(20, ""), items, likes.build()), 1_000L * videos);
        return new Artifact(
                arm.name(),
                training.model(arm),
                training.index().dictionary(),
                IntStream.range(0, videos).mapToObj(video -> new UUID(8, video)).toList(),
                Instant.EPOCH.plusSeconds(videos));
    }
}
