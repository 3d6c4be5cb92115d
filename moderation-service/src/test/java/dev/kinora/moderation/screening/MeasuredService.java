package dev.kinora.moderation.screening;

import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.ModerationServiceApplication;
import dev.kinora.testsupport.TestPlatform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** moderation-service as a process of its own, started as {@code ./kinora up} starts it, with its log in a file. */
final class MeasuredService implements AutoCloseable {

    /** As in local-stack. */
    private static final String HEAP = "-Xmx640m";

    private static final double TICKS_PER_SECOND = 100;
    private static final double MIB = 1024;

    private final Process process;
    private final Path log;

    private MeasuredService(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static MeasuredService start(String schema, FakeGateway gateway, Path log) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-XX:+UseSerialGC",
                "-XX:ActiveProcessorCount=2",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                classPath(),
                ModerationServiceApplication.class.getName());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "SPRING_PROFILES_ACTIVE", "local",
                        "SERVER_PORT", "0",
                        "KINORA_DB_URL", schema,
                        "KINORA_DB_USER", "kinora",
                        "KINORA_DB_PASSWORD", "test-only",
                        "KINORA_KAFKA", TestPlatform.bootstrapServers(),
                        "KINORA_GATEWAY_URL", gateway.url(),
                        "KINORA_CLIENT_SECRET", FakeGateway.SECRET,
                        "OMP_WAIT_POLICY", "passive"));
        return new MeasuredService(builder.start(), log);
    }

    /** Without what only tests need. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("test-classes") && !entry.contains("test-support"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Fails if the process has ended. */
    void check() {
        if (!process.isAlive()) {
            throw new IllegalStateException("moderation-service has ended; see " + log);
        }
    }

    /** Resident memory now. */
    double residentMib() throws IOException {
        return status("VmRSS:") / MIB;
    }

    /** The most resident memory since its start. */
    double peakMib() throws IOException {
        return status("VmHWM:") / MIB;
    }

    /** Processor time since its start. */
    double processorSeconds() throws IOException {
        var line = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    private long status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
