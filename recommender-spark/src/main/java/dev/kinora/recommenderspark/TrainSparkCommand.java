package dev.kinora.recommenderspark;

import dev.kinora.recommender.artifact.Artifact;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kinora train-spark}. */
@Command(
        name = "train-spark",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Trains the arm hybrid on Spark from the archive, and puts its artifact there for"
                + " recommendation-service to take in.")
public final class TrainSparkCommand implements Callable<Integer> {

    /** Where recommendation-service looks for it. */
    static final String ARTIFACT = "models/hybrid";

    @Option(
            names = "--archive",
            paramLabel = "URI",
            required = true,
            description = "the folder with engagements and catalog, for example file:///var/archive or s3a://bucket")
    private String archive = "";

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "local[*]",
            description = "where Spark runs, for example spark://host:7077")
    private String master = "local[*]";

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainSparkCommand())
                .setExecutionExceptionHandler(TrainSparkCommand::failed)
                .execute(args));
    }

    /** What is missing in the archive is said in a line; anything else is a fault of ours, with its trace. */
    private static int failed(Exception failure, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (failure instanceof AnalysisException || failure instanceof IllegalStateException) {
            System.err.println("This is no complete archive: " + failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }

    @Override
    public Integer call() throws IOException {
        var began = System.nanoTime();
        try (var spark = SparkSession.builder()
                .appName("kinora-train-hybrid")
                .master(master)
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.ui.enabled", false)
                .config(Buckets.settings(System.getenv()))
                .getOrCreate()) {
            var artifact = train(new Archive(spark, archive), archive);
            System.out.printf(
                    "Learned %,d videos until %s in %d s: %s/%s%n",
                    artifact.items().size(),
                    artifact.trainedUntil(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                    archive,
                    ARTIFACT);
            return 0;
        }
    }

    /** Trains, and puts the artifact into the archive, in place of an older one, when it is complete. */
    static Artifact train(Archive archive, String address) throws IOException {
        var artifact = SparkTraining.train(archive);
        var local = Files.createTempFile("hybrid-", ".artifact");
        try {
            artifact.write(local);
            put(local, URI.create(address + "/" + ARTIFACT), archive.spark());
            return artifact;
        } finally {
            Files.deleteIfExists(local);
        }
    }

    /** In a bucket, an object appears when it is complete; in a folder, a file that is renamed does. */
    static void put(java.nio.file.Path local, URI target, SparkSession spark) throws IOException {
        if ("file".equals(target.getScheme())) {
            var file = java.nio.file.Path.of(target);
            Files.createDirectories(file.getParent());
            var arriving = Files.createTempFile(file.getParent(), "hybrid-", ".arriving");
            Files.copy(local, arriving, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    arriving,
                    file,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } else {
            var store = FileSystem.get(target, spark.sparkContext().hadoopConfiguration());
            store.copyFromLocalFile(false, true, new Path(local.toUri()), new Path(target));
        }
    }
}
