package dev.kinora.recommendation.verification;

import dev.kinora.recommender.text.ItemText;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What follows from the history of a viewer. */
final class Taste {

    private static final int NEWEST = 500;
    private static final double DAY_MS = 86_400_000;
    private static final int LIKES = 5_000;

    private final StoredEvidence evidence;
    private final CatalogTexts texts;

    Taste(StoredEvidence evidence, CatalogTexts texts) {
        this.evidence = evidence;
        this.texts = texts;
    }

    /** The text of a video of the history. */
    ItemText text(int place) {
        var versions = evidence.viewer().versions();
        if (versions == null) {
            throw new MissingException("evidence of before says nothing about the texts of the history");
        }
        return texts.text(evidence.viewer().videos().get(place), versions[place]);
    }

    /**
     * The stored weight of each interaction, half per half-life of its age; 0 for all but the newest 500.
     *
     * @param withTurnedDown whether videos count that were turned down as causes
     */
    double[] faded(boolean withTurnedDown) {
        var viewer = evidence.viewer();
        var videos = viewer.videos();
        var refused = viewer.turnedDown("VIDEO");
        var halfLife = (double) Math.round(evidence.parameters().decay().interestDays() * DAY_MS);
        var weights = new double[viewer.times().length];
        for (var place = Math.max(0, weights.length - NEWEST); place < weights.length; place++) {
            if (withTurnedDown || !refused.contains(videos.get(place).toString())) {
                var age = Math.max(0, evidence.now() - viewer.times()[place]);
                weights[place] = viewer.weights()[place] * Math.pow(2, -age / halfLife);
            }
        }
        return weights;
    }

    /**
     * The weight of each liked video by the number of later interactions: {@code floor + (1 - floor) · 2^(-later / halfLife)}.
     *
     * @param withTurnedDown whether videos count that were turned down as causes
     */
    double[] recent(double halfLife, double floor, boolean withTurnedDown) {
        var viewer = evidence.viewer();
        var videos = viewer.videos();
        var refused = viewer.turnedDown("VIDEO");
        var weights = new double[viewer.times().length];
        var likes = 0;
        for (var place = weights.length - 1; place >= 0 && likes < LIKES; place--) {
            var counts = withTurnedDown || !refused.contains(videos.get(place).toString());
            if (viewer.likes(place) && counts) {
                weights[place] = floor + (1 - floor) * Math.pow(2, -(weights.length - 1 - place) / halfLife);
                likes++;
            }
        }
        return weights;
    }

    /** Shares of the categories, by their place among the names, over 0; they sum to 1, or there are none. */
    Map<Integer, Double> mix() {
        var names = evidence.videos().categoryNames();
        var numbers = new HashMap<String, Integer>();
        names.forEach(name -> numbers.putIfAbsent(name, numbers.size()));
        var shares = new TreeMap<Integer, Double>();
        var weights = faded(false);
        for (var place = 0; place < weights.length; place++) {
            var category = text(place).category();
            shares.merge(numbers.getOrDefault(category == null ? "" : category, 0), weights[place], Double::sum);
        }
        for (var interest : evidence.viewer().interests()) {
            shares.merge(numbers.getOrDefault(interest.category(), 0), interest.weight(), Double::sum);
        }
        // Number 0 is that of no category.
        shares.remove(0);
        evidence.viewer().turnedDown("CATEGORY").forEach(name -> shares.remove(numbers.getOrDefault(name, 0)));
        shares.values().removeIf(weight -> !(weight > 0));
        var all = shares.values().stream().mapToDouble(Double::doubleValue).sum();
        shares.replaceAll((category, weight) -> weight / all);
        return shares;
    }
}
