package dev.kinora.localstack.stack;

import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.ProcessRef;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One service as a child process: started, watched, restarted when it dies, stopped in order. */
final class ServiceProcess {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final int FAILED_STARTS = 3;

    private final Service service;
    private final int port;
    private final HttpClient http;
    private final ProcessBuilder builder;
    private final Path log;

    private @Nullable Process process;
    private Instant started = Instant.EPOCH;
    private Instant restartAt = Instant.EPOCH;
    private Health health = Health.WAITING;
    private int restarts;
    private int failuresInARow;
    private double startSeconds;

    ServiceProcess(Service service, int port, HttpClient http, Layout layout, ServiceCommand command) {
        this.service = service;
        this.port = port;
        this.http = http;
        this.log = layout.log(service.id());
        this.builder = new ProcessBuilder(command.line(service))
                .directory(layout.project().toFile());
        prepare(layout, builder, command.environment(service), List.of(log.getParent(), layout.temp(service.id())));
    }

    private void prepare(Layout layout, ProcessBuilder child, Map<String, String> environment, List<Path> folders) {
        try {
            for (Path folder : folders) {
                Files.createDirectories(folder);
            }
            Files.createDirectories(layout.media());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        child.environment().putAll(environment);
        child.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }

    void start() {
        try {
            started = Instant.now();
            process = builder.start();
            health = Health.STARTING;
        } catch (IOException e) {
            throw new UncheckedIOException(service.id() + " cannot be started", e);
        }
    }

    /** Looks after the process once: notices that it is ready, that it died, and that it is time to start it again. */
    void watch() {
        Process current = process;
        if (current == null || health == Health.FAILED) {
            return;
        }
        if (!current.isAlive()) {
            restartOrGiveUp();
        } else if (isReady()) {
            if (health != Health.UP) {
                startSeconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
            }
            health = Health.UP;
            failuresInARow = 0;
        } else if (health == Health.UP) {
            health = Health.DOWN;
        }
    }

    private void restartOrGiveUp() {
        if (health != Health.WAITING) {
            failuresInARow++;
            if (failuresInARow >= FAILED_STARTS) {
                health = Health.FAILED;
                return;
            }
            health = Health.WAITING;
            restartAt = Instant.now().plusSeconds(1L << failuresInARow);
        } else if (Instant.now().isAfter(restartAt)) {
            restarts++;
            start();
        }
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void requestStop() {
        if (process != null) {
            process.destroy();
        }
    }

    void awaitStop() {
        Process current = process;
        if (current == null) {
            return;
        }
        try {
            if (!current.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                current.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            current.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        process = null;
        health = Health.DOWN;
    }

    ProcessState state() {
        Process current = process;
        ProcessRef ref = current != null && current.isAlive() ? ProcessRef.of(current.toHandle()) : null;
        return new ProcessState(service.id(), port, ref, health, restarts, startSeconds);
    }
}
