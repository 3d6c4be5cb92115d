package dev.kinora.recommendation.index;

import static dev.kinora.recommendation.SampleCatalog.NOW;

import dev.kinora.recommendation.catalog.CatalogEntry;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.index.Dictionary;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Indexes of sample videos. */
public final class SampleIndex {

    private SampleIndex() {}

    /** Serves these videos with a dictionary that was learned from them, without a trained model. */
    public static Serving of(List<CatalogVideo> videos) {
        return of(videos, videos);
    }

    /** Serves these videos with a dictionary that was learned from others. */
    public static Serving of(List<CatalogVideo> videos, Collection<CatalogVideo> learnedFrom) {
        var texts =
                learnedFrom.stream().map(video -> ItemTexts.of(video.text())).toList();
        var index = new VideoIndex(Dictionary.learn(texts, 1_000), NOW, List.of());
        index.apply(videos.stream().map(SampleIndex::entry).toList());
        index.survey(NOW);
        return new Serving(null, new ArmModel(Arms.HYBRID, Map.of()), index);
    }

    /** What the catalog says of a listed video with the pictures of others. */
    public static CatalogEntry entry(CatalogVideo video, UUID family) {
        var entry = entry(video);
        return new CatalogEntry(entry.id(), entry.listed(), entry.version(), entry.video(), entry.counts(), family);
    }

    /** What the catalog says of a listed video; its likes are of now. */
    public static CatalogEntry entry(CatalogVideo video) {
        return entry(video, true, video.version(), video.counts());
    }

    /** What the catalog says of a video. */
    public static CatalogEntry entry(CatalogVideo video, boolean listed, long version, VideoCounts counts) {
        return new CatalogEntry(
                video.id(),
                listed,
                version,
                new CatalogEntry.Described(
                        video.author().accountId(), video.text(), video.publishedAt(), video.isForAdults()),
                new CatalogEntry.Counted(counts, counts.likes(), counts.likes(), counts.likes(), NOW),
                null);
    }
}
