package dev.kinora.textclassifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Downloads from a local server that cuts connections, stalls or sends wrong content. */
class ModelDownloadTests {

    private static final int CUT_AFTER = 70_000;

    private final byte[] content = new byte[300_000];
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Answer answer = this::whole;
    private HttpServer server;

    @TempDir
    private Path cache;

    /** The behavior of the server for a request. */
    private interface Answer {
        void to(HttpExchange exchange, int from) throws IOException;
    }

    @BeforeEach
    void start() throws IOException {
        new Random(3).nextBytes(content);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            var range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(exchange.getRequestURI().getPath() + " " + range);
            answer.to(exchange, range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", "")));
        });
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void goesOnWhereTheConnectionWasCut() throws IOException {
        answer = this::cut;

        var folder = download(hub()).fetch(model(), cache);

        assertThat(folder.resolve("model.safetensors")).hasBinaryContent(content);
        assertThat(requests).hasSizeGreaterThan(3).startsWith("/owner/model/resolve/abc/model.safetensors null");
        assertThat(requests.subList(1, requests.size())).allMatch(request -> request.contains("bytes="));
    }

    @Test
    void goesOnInALaterCall() throws IOException {
        answer = (exchange, from) -> {
            if (requests.size() > 1) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            } else {
                cut(exchange, from);
            }
        };
        assertThatThrownBy(() -> download(hub()).fetch(model(), cache)).hasMessageContaining("answers 503");
        long arrived; // Of a connection that is cut, the last bytes may not.
        try (var files = Files.walk(cache)) {
            arrived = files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
        assertThat(arrived).isBetween(1L, (long) CUT_AFTER);
        requests.clear();
        answer = this::whole;

        var folder = download(hub()).fetch(model(), cache);

        assertThat(folder.resolve("model.safetensors")).hasBinaryContent(content);
        assertThat(requests).containsExactly("/owner/model/resolve/abc/model.safetensors bytes=" + arrived + "-");
    }

    @Test
    void beginsAgainWhereTheServerKnowsNoRanges() throws IOException {
        answer = (exchange, from) -> {
            if (requests.size() == 1) {
                cut(exchange, 0);
            } else {
                whole(exchange, 0);
            }
        };

        var folder = download(hub()).fetch(model(), cache);

        assertThat(folder.resolve("model.safetensors")).hasBinaryContent(content);
        assertThat(requests).hasSize(2);
    }

    @Test
    void asksForNothingThatIsThere() throws IOException {
        var folder = download(hub()).fetch(model(), cache);
        requests.clear();

        assertThat(download(hub()).fetch(model(), cache)).isEqualTo(folder);
        assertThat(requests).isEmpty();
    }

    @Test
    void usesNothingWithAnotherDigest() throws IOException {
        var other = new PinnedModel("owner/model", "abc", Map.of("model.safetensors", "0".repeat(64)));

        assertThatThrownBy(() -> download(hub()).fetch(other, cache))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("pinned is 0000");
        try (var files = Files.walk(cache)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allMatch(file -> file.toString().endsWith(".lock"));
        }
    }

    @Test
    void givesUpOnAServerThatFallsSilent() throws IOException {
        answer = (exchange, from) -> {
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().flush();
            awaitEnd();
        };

        assertThatThrownBy(() -> download(hub()).fetch(model(), cache))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("download of owner/model failed");
        assertThat(requests).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 404})
    void asksOnceForWhatIsRefused(int status) throws IOException {
        answer = (exchange, from) -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        };

        assertThatThrownBy(() -> download(hub()).fetch(model(), cache)).hasMessageContaining("answers " + status);
        assertThat(requests).hasSize(1);
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        var gone = hub();
        server.stop(0);

        assertThatThrownBy(() -> download(gone).fetch(model(), cache))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("download of owner/model failed");
    }

    @Test
    void goesThroughTheProxyOfTheMachine() throws IOException {
        System.setProperty("http.proxyHost", "127.0.0.1");
        System.setProperty("http.proxyPort", String.valueOf(server.getAddress().getPort()));
        try {
            var folder = download(URI.create("http://hub.invalid")).fetch(model(), cache);

            assertThat(folder.resolve("model.safetensors")).hasBinaryContent(content);
        } finally {
            System.clearProperty("http.proxyHost");
            System.clearProperty("http.proxyPort");
        }
    }

    @Test
    void takesNoFileLargerThanAllowed() throws IOException {
        var limits =
                new ModelDownload.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 3, Duration.ofMillis(1), 1_000);

        assertThatThrownBy(() -> new ModelDownload(hub(), limits).fetch(model(), cache))
                .hasMessageContaining("larger than 1000 bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../config.json", "/etc/passwd", "a/b", "", ".."})
    void pinsNoFileOutsideTheFolder(String file) {
        assertThatThrownBy(() -> new PinnedModel("owner/model", "abc", Map.of(file, "0".repeat(64))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsPinsFromAFile() throws IOException {
        var file = Files.writeString(cache.resolve("pins.json"), """
                {"name":"owner/model","revision":"abc","files":{"model.safetensors":"%s"}}""".formatted(digest()));

        assertThat(PinnedModel.read(file)).isEqualTo(model());
        Files.writeString(file, "{\"name\":\"owner/model\"}");
        assertThatThrownBy(() -> PinnedModel.read(file)).hasMessageContaining("No file of owner/model is pinned");
    }

    private void whole(HttpExchange exchange, int from) throws IOException {
        send(exchange, from, content.length - from);
    }

    private void cut(HttpExchange exchange, int from) throws IOException {
        send(exchange, from, Math.min(CUT_AFTER, content.length - from));
    }

    private void send(HttpExchange exchange, int from, int length) throws IOException {
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes %d-%d/%d".formatted(from, content.length - 1, content.length));
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, content.length - from);
        exchange.getResponseBody().write(content, from, length);
        exchange.getResponseBody().flush();
        exchange.close();
    }

    private void awaitEnd() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private PinnedModel model() {
        return new PinnedModel("owner/model", "abc", Map.of("model.safetensors", digest()));
    }

    private String digest() {
        return HexFormat.of().formatHex(DistilBertCheckpoint.newSha256().digest(content));
    }

    private URI hub() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private static ModelDownload download(URI hub) {
        return new ModelDownload(
                hub,
                new ModelDownload.Limits(
                        Duration.ofSeconds(5), Duration.ofMillis(700), 3, Duration.ofMillis(1), 1L << 20));
    }
}
