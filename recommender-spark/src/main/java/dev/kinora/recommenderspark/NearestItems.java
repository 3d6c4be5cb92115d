package dev.kinora.recommenderspark;

import static org.apache.spark.sql.functions.col;

import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.Neighbors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** The neighbors of all items: pairs are counted by a join, and each item keeps its nearest ones. */
final class NearestItems {

    private NearestItems() {}

    static ItemLinks of(Likes likes, Neighbors.Parameters parameters) {
        var spark = likes.rows().sparkSession();
        var counts = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(likes.counts());
        var cosine = functions.udf(
                (UDF3<Long, Integer, Integer, Float>)
                        (common, item, other) -> parameters.cosine(common, counts.value()[item], counts.value()[other]),
                DataTypes.FloatType);
        var nearest = Window.partitionBy("item").orderBy(col("cosine").desc(), col("other"));
        var found = pairs(likes, parameters.longest())
                .withColumn("cosine", cosine.apply(col("common"), col("item"), col("other")))
                .withColumn("place", functions.row_number().over(nearest))
                .where(col("place").leq(parameters.most()))
                .groupBy("item")
                .agg(functions.sort_array(functions.collect_list(functions.struct("other", "cosine"))))
                .orderBy("item")
                .toLocalIterator();
        var links = new ItemLinks.Builder(likes.counts().length, parameters.most());
        var next = 0;
        while (found.hasNext()) {
            var row = found.next();
            for (; next < row.getInt(0); next++) {
                links.add(new int[0], new float[0]);
            }
            add(links, row.<Row>getList(1));
            next++;
        }
        for (; next < likes.counts().length; next++) {
            links.add(new int[0], new float[0]);
        }
        return links.build();
    }

    /** How many viewers like both items: item, other, common. Who likes more than {@code longest} is left out. */
    private static Dataset<Row> pairs(Likes likes, int longest) {
        var few = likes.rows()
                .groupBy("viewer")
                .count()
                .where(col("count").leq(longest))
                .select("viewer");
        var kept = likes.rows().join(few, "viewer");
        return kept.select("viewer", "item")
                .join(kept.select(col("viewer"), col("item").as("other")), "viewer")
                .where(col("item").notEqual(col("other")))
                .groupBy("item", "other")
                .agg(functions.count("*").as("common"));
    }

    private static void add(ItemLinks.Builder links, java.util.List<Row> nearest) {
        var others = new int[nearest.size()];
        var cosines = new float[nearest.size()];
        for (var place = 0; place < others.length; place++) {
            others[place] = nearest.get(place).getInt(0);
            cosines[place] = nearest.get(place).getFloat(1);
        }
        links.add(others, cosines);
    }
}
