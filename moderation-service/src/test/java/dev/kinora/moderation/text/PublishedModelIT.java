package dev.kinora.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.kinora.moderation.text.TextModel.State;
import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.checkpoint.ModelDownload;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which model is live while a published one, here with the files of the built-in one, is downloaded slowly or fails.
 */
class PublishedModelIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> TEXTS = List.of("what a lovely video");

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    private Path folder;

    private HttpServer hub;
    private DjlTextModel model;

    @BeforeEach
    void start() throws Exception {
        Path cache = folder.resolve("cache");
        CommentClassifier.builtin(cache).close();
        Path files;
        try (var folders = Files.list(cache)) {
            files = folders.filter(file -> Files.exists(file.resolve("config.json")))
                    .findFirst()
                    .orElseThrow();
        }
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.setExecutor(threads);
        hub.createContext("/owner/comments/resolve/abc/", exchange -> {
            asked.countDown();
            try {
                answer.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            Path file = files.resolve(
                    Path.of(exchange.getRequestURI().getPath()).getFileName().toString());
            exchange.sendResponseHeaders(200, Files.size(file));
            try (var body = exchange.getResponseBody()) {
                Files.copy(file, body);
            }
        });
        hub.start();
        model = model(cache, pins(files));
        model.loadBesideStart();
    }

    @AfterEach
    void stop() {
        answer.countDown();
        model.close();
        hub.stop(0);
        threads.close();
    }

    @Test
    void theBuiltInModelReadsUntilThePublishedOneIsThere() throws Exception {
        model.settled().toCompletableFuture().join();
        asked.await();
        assertThat(model.status().state()).isEqualTo(State.LIVE);
        assertThat(model.status().reason()).contains("until owner/comments is downloaded");
        var before = model.score(TEXTS);

        answer.countDown();
        await().atMost(PATIENCE).until(() -> model.status().reason().contains("every file as pinned"));
        assertThat(model.score(TEXTS)).isEqualTo(before);
        assertThat(model.embed(TEXTS).vectors()).hasNumberOfRows(1);
    }

    @Test
    void theBuiltInModelStaysWhenThePublishedOneDoesNotCome() throws Exception {
        asked.await();
        hub.stop(0);

        await().atMost(PATIENCE).until(() -> model.status().reason().contains("The built-in model is kept"));
        assertThat(model.status().state()).isEqualTo(State.LIVE);
        assertThat(model.status().reason()).contains("owner/comments");
        assertThat(model.score(TEXTS)).hasSize(1);
    }

    private DjlTextModel model(Path cache, Path pins) {
        var comments = new TextModelProperties(null, List.of("en"), cache, PATIENCE);
        var address = URI.create("http://127.0.0.1:" + hub.getAddress().getPort());
        var limits =
                new ModelDownload.Limits(Duration.ofSeconds(5), PATIENCE, 2, Duration.ofMillis(1), Integer.MAX_VALUE);
        var choice = new TextModelChoice(comments, new PublishedModelProperties(pins, address), limits);
        return new DjlTextModel(choice, comments, InstantSource.system());
    }

    private Path pins(Path files) throws Exception {
        var digests = new TreeMap<String, String>();
        try (var all = Files.list(files)) {
            for (Path file : all.toList()) {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                digests.put(file.getFileName().toString(), HexFormat.of().formatHex(digest));
            }
        }
        var pins = Map.of("name", "owner/comments", "revision", "abc", "files", digests);
        return Files.writeString(
                folder.resolve("pins.json"), JsonMapper.shared().writeValueAsString(pins));
    }
}
