package dev.kinora.recommenderspark;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** The files that services have written for trainings on other machines. */
final class Archive {

    private static final StructType ENGAGEMENT = new StructType()
            .add("viewer", DataTypes.StringType)
            .add("video", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("watched_ms", DataTypes.LongType)
            .add("duration_ms", DataTypes.LongType)
            .add("at", DataTypes.TimestampType)
            .add("day", DataTypes.DateType);

    private static final StructType VIDEO = new StructType()
            .add("id", DataTypes.StringType)
            .add("title", DataTypes.StringType)
            .add("description", DataTypes.StringType)
            .add("hashtags", DataTypes.createArrayType(DataTypes.StringType))
            .add("category", DataTypes.StringType)
            .add("captions", DataTypes.StringType);

    private final SparkSession spark;
    private final String address;

    /**
     * An archive.
     *
     * @param address of its folder, for example {@code s3a://kinora-archive}
     */
    Archive(SparkSession spark, String address) {
        this.spark = spark;
        this.address = address;
    }

    SparkSession spark() {
        return spark;
    }

    /** What viewers did: viewer, video, kind, watched_ms, duration_ms, at, day. */
    Dataset<Row> engagements() {
        return spark.read().schema(ENGAGEMENT).parquet(address + "/engagements");
    }

    /** The listed videos: id, title, description, hashtags, category, captions. */
    Dataset<Row> videos() {
        return spark.read().schema(VIDEO).option("mode", "FAILFAST").json(address + "/catalog");
    }

    /** The end of the newest day; nothing in the archive is later. */
    Instant until() {
        var newest = engagements()
                .agg(functions.max("day").cast(DataTypes.StringType))
                .first();
        if (newest.isNullAt(0)) {
            throw new IllegalStateException("There are no engagements in " + address);
        }
        return LocalDate.parse(newest.getString(0)).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
