package dev.kinora.recommenderspark;

import dev.kinora.recommender.arm.FeatureTraining;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.text.ItemText;
import dev.kinora.recommender.text.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The videos that can be recommended.
 *
 * @param ids in ascending order; the item with the number i is the i-th one
 */
record Catalog(List<String> ids, Dictionary dictionary) {

    Catalog {
        ids = List.copyOf(ids);
    }

    static Catalog read(Archive archive) {
        var videos = archive.videos();
        var ids = videos.select("id").as(Encoders.STRING()).orderBy("id").collectAsList();
        var terms = videos.flatMap((FlatMapFunction<Row, String>) Catalog::terms, Encoders.STRING())
                .groupBy("value")
                .count()
                .where("count > 1")
                .orderBy(functions.col("count").desc(), functions.col("value"))
                .limit(FeatureTraining.MOST_TERMS)
                .collectAsList();
        var frequencies = new HashMap<String, Integer>();
        terms.forEach(term -> frequencies.put(term.getString(0), Math.toIntExact(term.getLong(1))));
        return new Catalog(ids, new Dictionary(ids.size(), frequencies));
    }

    private static java.util.Iterator<String> terms(Row video) {
        return Tokens.of(text(video)).keySet().iterator();
    }

    private static ItemText text(Row video) {
        return new ItemText(
                video.getString(1),
                video.getString(2),
                video.getList(3),
                video.isNullAt(4) ? null : video.getString(4),
                video.getString(5));
    }

    /** The numbers of the items, by id. */
    Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        ids.forEach(id -> numbers.put(id, numbers.size()));
        return numbers;
    }

    List<UUID> uuids() {
        return ids.stream().map(UUID::fromString).toList();
    }
}
