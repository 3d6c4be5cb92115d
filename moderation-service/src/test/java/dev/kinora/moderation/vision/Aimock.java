package dev.kinora.moderation.vision;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The npm package {@code @copilotkit/aimock} as a process of its own on a free loopback port. It answers Gemini's
 * generateContent as its authors understand it, which keeps {@link FakeGemini} from being our only reading of it.
 */
final class Aimock implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(10);
    private static final Pattern LISTENING = Pattern.compile("listening on (http://127\\.0\\.0\\.1:\\d+)");

    private final Process process;
    private final Thread stopAtExit;
    private final CompletableFuture<URI> uri = new CompletableFuture<>();
    private final StringBuilder output = new StringBuilder();

    private Aimock(Process process) {
        this.process = process;
        this.stopAtExit = new Thread(process::destroy);
    }

    /** The program as npm installed it: in node_modules of this folder or of one above it. */
    static Optional<Path> installed() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("node_modules/.bin/aimock"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts the program in the folder of its configuration and waits until it listens. */
    static Aimock start(Path program, Path config) throws Exception {
        var command = new ProcessBuilder(
                        program.toString(), "--config", config.getFileName().toString())
                .directory(Objects.requireNonNull(config.getParent()).toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"));
        command.environment().keySet().retainAll(Set.of("PATH", "HOME"));
        var aimock = new Aimock(command.start());
        Runtime.getRuntime().addShutdownHook(aimock.stopAtExit);
        Thread.ofVirtual().name("aimock-output").start(aimock::readOutput);
        try {
            aimock.uri.get(START.toMillis(), TimeUnit.MILLISECONDS);
            return aimock;
        } catch (ExecutionException | TimeoutException e) {
            aimock.close();
            throw new IllegalStateException("aimock did not start. It said: " + aimock.output(), e);
        }
    }

    URI uri() {
        return uri.join();
    }

    /** The requests whose creator's words contain this text, oldest first, as aimock parsed them. */
    List<JsonNode> asked(String text) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(uri().resolve("/__aimock/journal"))
                    .timeout(START)
                    .build();
            var journal = JsonMapper.shared()
                    .readTree(http.send(request, BodyHandlers.ofString()).body());
            return journal.valueStream()
                    .filter(entry ->
                            entry.path("body").path("messages").toString().contains(text))
                    .toList();
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
        if (process.isAlive()) {
            process.destroyForcibly();
            awaitEnd();
        }
        Runtime.getRuntime().removeShutdownHook(stopAtExit);
    }

    private void awaitEnd() {
        process.onExit()
                .completeOnTimeout(process, STOP.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private String output() {
        synchronized (output) {
            return output.toString();
        }
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.append(line).append('\n');
                }
                var listening = LISTENING.matcher(line);
                if (listening.find()) {
                    uri.complete(URI.create(listening.group(1)));
                }
            }
            uri.completeExceptionally(new IllegalStateException("The process has ended"));
        } catch (IOException e) {
            uri.completeExceptionally(new UncheckedIOException(e));
        }
    }
}
