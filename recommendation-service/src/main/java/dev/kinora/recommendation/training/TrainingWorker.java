package dev.kinora.recommendation.training;

import dev.kinora.recommendation.catalog.ListedVideos;
import dev.kinora.starter.defaults.StoredData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process of a training: reads the database and writes {@value #MODEL} and {@value #REPORT} to a folder. It stores nothing else, so
 * that it may be killed at any point, and it ends with its parent. Its standard output has a line per step.
 */
public final class TrainingWorker {

    static final String MODEL = "model.bin";
    /** An artifact from elsewhere, which is taken in instead. */
    static final String IMPORTED = "imported.bin";

    static final String REPORT = "report.json";

    /** First word of the lines about the progress. */
    static final String PROGRESS = "training-progress";

    /** Exit code of a worker whose parent is gone. */
    static final int ORPHANED = 4;

    /** The process that the system should kill first when memory runs out, where it kills one process of a container only. */
    private static final Path OUT_OF_MEMORY = Path.of("/proc/self/oom_score_adj");

    private TrainingWorker() {}

    public static void main(String[] arguments) throws IOException {
        endWithParent();
        offerMemory();
        var folder = Path.of(arguments[0]);
        try (var context = StoredData.open()) {
            var properties =
                    Binder.get(context.getEnvironment()).bindOrCreate("kinora.training", TrainingProperties.class);
            var json = context.getBean(JsonMapper.class);
            var training = training(context.getBean(JdbcClient.class), json, properties);
            var imported = folder.resolve(IMPORTED);
            var trained = Files.exists(imported)
                    ? training.take(imported, folder.resolve(MODEL))
                    : training.run(folder.resolve(MODEL));
            Files.write(folder.resolve(REPORT), json.writeValueAsBytes(trained));
            tell(TrainingPhase.STORING, 0.5);
        }
    }

    private static Training training(JdbcClient jdbc, JsonMapper json, TrainingProperties properties) {
        var clock = InstantSource.system();
        return new Training(
                new TrainingData(jdbc, new ListedVideos(jdbc, clock), properties, clock),
                new ModelStore(jdbc, json, new ModelFiles(properties), new ModelParts(jdbc, "model_part")),
                properties,
                TrainingWorker::tell);
    }

    private static void tell(TrainingPhase phase, double part) {
        System.out.println(PROGRESS + " " + phase + " " + part);
        System.out.flush();
    }

    /** Standard input ends when the parent does, however that happens. */
    private static void endWithParent() {
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (System.in.read() >= 0) {
                    // Nothing is sent.
                }
            } catch (IOException e) {
                // As good as the end.
            }
            Runtime.getRuntime().halt(ORPHANED);
        });
    }

    private static void offerMemory() {
        try {
            Files.writeString(OUT_OF_MEMORY, "1000");
        } catch (IOException e) {
            // Other systems choose by themselves.
        }
    }
}
