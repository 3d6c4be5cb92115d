package dev.kinora.recommendation.training;

import com.sun.management.OperatingSystemMXBean;
import dev.kinora.starter.media.MediaObject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Starts processes that train, with the class path and the database of this one, and less priority. */
@Component
class Workers {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String MAIN = TrainingWorker.class.getName();

    /** Exit codes of a Java machine without memory, and of a process that was killed. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int KILLED = 128 + 9;

    /** What both processes need besides their heaps. */
    private static final DataSize BESIDES = DataSize.ofMegabytes(600);

    private static final Pattern NEEDED = Pattern.compile(
            "PATH|HOME|LANG|LC_.*|TZ|SPRING_(PROFILES|CONFIG|DATASOURCE)_.*|KINORA_DB_POOL|LOGGING_LEVEL_.*");

    /** The certificates that a database may need. */
    private static final String TRUST_STORE = "javax.net.ssl.trustStore";

    private final TrainingProperties properties;
    private final DataSourceProperties database;
    private final ModelFiles files;
    private final ModelInbox inbox;
    private final JsonMapper json;

    Workers(
            TrainingProperties properties,
            DataSourceProperties database,
            ModelFiles files,
            ModelInbox inbox,
            JsonMapper json) {
        this.properties = properties;
        this.database = database;
        this.files = files;
        this.inbox = inbox;
        this.json = json;
    }

    /**
     * Why there is no room for another process; null if there is. In a container without room the system would kill this
     * process, too.
     */
    @Nullable String refusal() {
        var memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return refusal(
                properties.worker().heap(),
                DataSize.ofBytes(Runtime.getRuntime().maxMemory()),
                DataSize.ofBytes(memory));
    }

    /**
     * @param own heap of this process
     * @param all memory of the container or the machine
     */
    static @Nullable String refusal(DataSize heap, DataSize own, DataSize all) {
        return heap.toMegabytes() + own.toMegabytes() + BESIDES.toMegabytes() <= all.toMegabytes()
                ? null
                : "Its heap of %d MB (kinora.training.worker.heap), that of the service of %d MB and %d MB besides do not fit into the memory of %d MB."
                        .formatted(heap.toMegabytes(), own.toMegabytes(), BESIDES.toMegabytes(), all.toMegabytes());
    }

    /** Starts one. What lies in the inbox of models is taken in instead of a training. */
    WorkerProcess start(@Nullable MediaObject imported) throws IOException {
        var folder = files.newFolder();
        try {
            if (imported != null) {
                inbox.copy(imported, folder.resolve(TrainingWorker.IMPORTED));
            }
            var builder = new ProcessBuilder(command(folder)).redirectErrorStream(true);
            keepNeeded(builder.environment());
            // The environment is visible to its user alone, the command line to everybody.
            builder.environment().put("SPRING_DATASOURCE_URL", database.determineUrl());
            builder.environment().put("SPRING_DATASOURCE_USERNAME", database.determineUsername());
            builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.determinePassword());
            return new WorkerProcess(builder.start(), folder);
        } catch (IOException | RuntimeException e) {
            ModelFiles.delete(folder);
            throw e;
        }
    }

    /** Neither secrets of the service nor options of its Java machine are for another process. */
    static void keepNeeded(Map<String, String> environment) {
        environment.keySet().removeIf(name -> !NEEDED.matcher(name).matches());
    }

    Duration timeLimit() {
        return properties.worker().timeLimit();
    }

    TrainedModel result(WorkerProcess worker) {
        return json.readValue(worker.report(), TrainedModel.class);
    }

    /** Why a worker that has ended has no model; null if it has one. */
    @Nullable String failure(WorkerProcess worker) {
        return switch (worker.exitCode()) {
            case 0 -> null;
            case OUT_OF_MEMORY ->
                "It ran out of its heap of %d MB (kinora.training.worker.heap)."
                        .formatted(properties.worker().heap().toMegabytes());
            case KILLED -> "Its process was killed from outside, as when the machine runs out of memory.";
            default -> "Its process ended with exit code %d.".formatted(worker.exitCode());
        };
    }

    /** The command that writes a model to a folder. */
    List<String> command(Path folder) {
        var worker = properties.worker();
        var command = new ArrayList<String>();
        if (Files.isExecutable(NICE)) {
            command.addAll(List.of(NICE.toString(), "-n", "19"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + worker.heap().toMegabytes() + "m",
                "-XX:ActiveProcessorCount=" + worker.processors(),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + folder,
                "-Dkinora.training.max-viewers=" + properties.maxViewers(),
                "-Dkinora.training.max-rows=" + properties.maxRows(),
                "-Dkinora.training.tolerance=" + properties.tolerance(),
                "-Dkinora.training.cache-dir=" + folder));
        System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith(TRUST_STORE))
                .map(name -> "-D" + name + "=" + System.getProperty(name))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN, folder.toString()));
        return command;
    }
}
