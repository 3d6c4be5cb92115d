package dev.kinora.preference.archive;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MILLIS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Types;

/**
 * A day of the archive, or a part of one, as a Parquet file. Rows are kept in memory until a row group of them is complete;
 * the same rows give the same bytes.
 */
final class DayFile implements Closeable {

    private static final long ROW_GROUP = 16L << 20;

    private static final MessageType SCHEMA = Types.buildMessage()
            .required(BINARY)
            .as(stringType())
            .named("viewer")
            .required(BINARY)
            .as(stringType())
            .named("video")
            .required(BINARY)
            .as(stringType())
            .named("kind")
            .required(INT64)
            .named("watched_ms")
            .required(INT64)
            .named("duration_ms")
            .required(INT64)
            .as(timestampType(true, MILLIS))
            .named("at")
            .named("engagement");

    private final ParquetWriter<Group> writer;

    /** A file in place of the one that is there. */
    DayFile(Path file) throws IOException {
        // Repeated ids are kept once per row group; a codec would need Hadoop.
        this.writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withRowGroupSize(ROW_GROUP)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
                .build();
    }

    void add(ArchivedEngagement row) throws IOException {
        var group = new SimpleGroup(SCHEMA);
        group.add("viewer", row.viewer().toString());
        group.add("video", row.videoId().toString());
        group.add("kind", row.kind().name());
        group.add("watched_ms", row.watchedMs());
        group.add("duration_ms", row.durationMs());
        group.add("at", row.at().toEpochMilli());
        writer.write(group);
    }

    /** Bytes of the file and of what is still in memory, roughly. */
    long size() {
        return writer.getDataSize();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
