package dev.kinora.recommenderspark;

import dev.kinora.events.engagement.EngagementKind;
import java.sql.Timestamp;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * Who has liked what since when.
 *
 * @param rows viewer, item (its number), at (milliseconds); a row per viewer and item
 * @param counts number of viewers who like each item
 */
record Likes(Dataset<Row> rows, int[] counts) {

    private static final Object[] SIGNS = {"LIKE", "UNLIKE", "COMPLETE", "SHARE", "COMMENT"};

    private static final StructType SCHEMA = new StructType()
            .add("viewer", DataTypes.StringType)
            .add("item", DataTypes.IntegerType)
            .add("at", DataTypes.LongType);

    static Likes read(Archive archive, Catalog catalog) {
        var spark = archive.spark();
        var numbers = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(catalog.numbers());
        var liked = archive.engagements()
                .where(functions.col("kind").isin(SIGNS))
                .groupBy("viewer", "video")
                .agg(functions.sort_array(
                        functions.collect_list(functions.struct("at", "kind", "watched_ms", "duration_ms"))))
                .javaRDD()
                .flatMap(row -> like(row, numbers.value()).iterator());
        var rows = spark.createDataFrame(liked, SCHEMA).persist(StorageLevel.MEMORY_AND_DISK());
        var counts = new int[catalog.ids().size()];
        rows.groupBy("item")
                .count()
                .collectAsList()
                .forEach(item -> counts[item.getInt(0)] = Math.toIntExact(item.getLong(1)));
        return new Likes(rows, counts);
    }

    private static Stream<Row> like(Row row, Map<String, Integer> numbers) {
        var item = numbers.get(row.getString(1));
        if (item == null) {
            return Stream.empty();
        }
        var sign = new Sign();
        for (var event : row.<Row>getList(2)) {
            sign.add(
                    EngagementKind.valueOf(event.getString(1)),
                    event.getLong(2),
                    event.getLong(3),
                    event.<Timestamp>getAs(0).getTime());
        }
        var since = sign.since();
        return since == null ? Stream.empty() : Stream.of(RowFactory.create(row.getString(0), item, since));
    }

    /** The items that each viewer likes, in order of time; those of the same instant in order of their numbers. */
    JavaRDD<int[]> byViewer() {
        return rows.groupBy("viewer")
                .agg(functions.sort_array(functions.collect_list(functions.struct("at", "item"))))
                .javaRDD()
                .map(row -> row.<Row>getList(1).stream()
                        .mapToInt(like -> like.getInt(1))
                        .toArray());
    }
}
