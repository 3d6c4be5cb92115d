package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class WorkersTests {

    @TempDir
    Path folder;

    /** The first line is what docker-compose.yml and k8s/base have: 43 % of 3,328 MB are heap of the service. */
    @ParameterizedTest
    @CsvSource({
        "1024, 1431, 3328, true",
        "1297, 1431, 3328, true",
        "1298, 1431, 3328, false",
        "2048, 1431, 3328, false",
        "256, 320, 1176, true",
        "256, 320, 1175, false",
    })
    void hasRoomForBothHeapsAndWhatTheyNeedBesides(int heap, int own, int all, boolean room) {
        var refusal = Workers.refusal(DataSize.ofMegabytes(heap), DataSize.ofMegabytes(own), DataSize.ofMegabytes(all));

        if (room) {
            assertThat(refusal).isNull();
        } else {
            assertThat(refusal).contains("kinora.training.worker.heap", all + " MB.");
        }
    }

    @Test
    void keepsWhatTheProcessNeedsOfTheEnvironment() {
        var environment = new HashMap<>(Map.of(
                "PATH", "/usr/bin",
                "LC_ALL", "C.UTF-8",
                "SPRING_PROFILES_ACTIVE", "local",
                "SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "1000",
                "LOGGING_LEVEL_ROOT", "DEBUG",
                "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                "JDK_JAVA_OPTIONS", "-XX:+UseG1GC",
                "JAVA_TOOL_OPTIONS", "-agentlib:jdwp=transport=dt_socket,server=y,address=5005",
                "KINORA_KAFKA_PASSWORD", "hidden",
                "KINORA_CLIENT_SECRET", "hidden"));

        Workers.keepNeeded(environment);

        assertThat(environment)
                .containsOnlyKeys(
                        "PATH",
                        "LC_ALL",
                        "SPRING_PROFILES_ACTIVE",
                        "SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT",
                        "LOGGING_LEVEL_ROOT");
    }

    @Test
    void leavesNoFolderBehindWhenItCannotStart() throws IOException {
        var worker = new TrainingProperties.Worker(DataSize.ofMegabytes(64), 1, Duration.ofMinutes(1));
        var properties = new TrainingProperties("", 1, 1, 0, folder, worker);
        var database = new DataSourceProperties();
        database.setUrl("jdbc:mysql://no\0such"); // No variable of an environment has this character.
        var workers = new Workers(
                properties, database, new ModelFiles(properties), ModelInboxTests.inbox(folder), new JsonMapper());

        assertThatIllegalArgumentException().isThrownBy(() -> workers.start(null));

        try (var left = Files.walk(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith("training-"));
        }
    }
}
