package dev.kinora.recommenderspark;

import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureSpec;
import dev.kinora.recommender.artifact.Artifact;
import dev.kinora.recommender.model.Head;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.ItemModel;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.recommender.model.Neighbors;
import dev.kinora.recommender.model.PairSums;
import dev.kinora.recommender.model.Sequences;
import java.util.HashMap;
import org.apache.spark.api.java.JavaRDD;

/**
 * Trains the arm {@code hybrid} from an archive: sums over viewers and items are made by Spark, and what follows from them
 * by the library that also trains without Spark. The weights of the arm are those that it starts with; who takes the
 * artifact in tunes them.
 */
final class SparkTraining {

    private static final PairSums NOTHING = (left, right, amount) -> {};

    private final Likes likes;
    private final JavaRDD<int[]> viewers;

    private SparkTraining(Likes likes) {
        this.likes = likes;
        this.viewers = likes.byViewer().cache();
    }

    static Artifact train(Archive archive) {
        var catalog = Catalog.read(archive);
        var until = archive.until();
        var training = new SparkTraining(Likes.read(archive, catalog));
        return new Artifact(Arms.HYBRID.name(), training.model(), catalog.dictionary(), catalog.uuids(), until);
    }

    private ArmModel model() {
        var links = new HashMap<LinkTraining, ItemLinks>();
        for (var part : Arms.HYBRID.parts()) {
            if (part.feature() instanceof FeatureSpec.Linked(var how, var _)) {
                links.computeIfAbsent(how, this::links);
            }
        }
        return new ArmModel(Arms.HYBRID, links);
    }

    private ItemLinks links(LinkTraining how) {
        return switch (how) {
            case ItemModel.Parameters parameters -> items(parameters);
            case Sequences.Parameters parameters -> sequences(parameters);
            case Neighbors.Parameters parameters -> NearestItems.of(likes, parameters);
        };
    }

    private ItemLinks items(ItemModel.Parameters parameters) {
        var head = Head.of(likes.counts(), parameters);
        var gram = SummedPairs.of(viewers, head.size(), (liked, sums) -> ItemModel.count(liked, head, sums));
        return ItemModel.links(head, gram, parameters);
    }

    private ItemLinks sequences(Sequences.Parameters parameters) {
        var head = Head.of(likes.counts(), parameters.head());
        var before = SummedPairs.of(
                viewers, head.size(), (liked, sums) -> Sequences.count(liked, head, parameters, sums, NOTHING));
        var after = SummedPairs.of(
                viewers, head.size(), (liked, sums) -> Sequences.count(liked, head, parameters, NOTHING, sums));
        return Sequences.links(head, before, after, parameters);
    }
}
