package dev.kinora.recommendation.training;

import dev.kinora.starter.media.MediaObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Starts processes that train, with the class path and the database of this one, and less priority. */
@Component
class Workers {

    private static final Path NICE = Path.of("/usr/bin/nice");
    private static final String MAIN = TrainingWorker.class.getName();

    /** Exit codes of a Java machine without memory, and of a process that was killed. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int KILLED = 128 + 9;

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

    /** Starts one. What lies in the inbox of models is taken in instead of a training. */
    WorkerProcess start(@Nullable MediaObject imported) throws IOException {
        var folder = files.newFolder();
        if (imported != null) {
            inbox.copy(imported, folder.resolve(TrainingWorker.IMPORTED));
        }
        var builder = new ProcessBuilder(command(folder)).redirectErrorStream(true);
        // The environment is visible to its user alone, the command line to everybody.
        builder.environment().put("SPRING_DATASOURCE_URL", database.determineUrl());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.determineUsername());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.determinePassword());
        return new WorkerProcess(builder.start(), folder);
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
        command.addAll(main());
        command.add(folder.toString());
        return command;
    }

    private static List<String> main() {
        var classPath = System.getProperty("java.class.path");
        return ClassLoader.getSystemResource(MAIN.replace('.', '/') + ".class") == null
                // The classes are in a jar of jars.
                ? List.of(
                        "-Dloader.main=" + MAIN,
                        "-cp",
                        classPath,
                        "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of("-cp", classPath, MAIN);
    }
}
