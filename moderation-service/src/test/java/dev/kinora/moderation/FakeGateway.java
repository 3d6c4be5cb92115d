package dev.kinora.moderation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kinora.testsupport.ScreeningFrames;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** The gateway as this service sees it: tokens for services, and the screening files of any playback id. */
public final class FakeGateway {

    public static final String SECRET = "test-secret";
    private static final String TOKEN = "service-token";

    private final HttpServer server;
    private final AtomicInteger tokens = new AtomicInteger();
    private final Map<String, Duration> slow = new ConcurrentHashMap<>();
    private final Map<String, Pack> shown = new ConcurrentHashMap<>();
    private final Pack usual;

    public FakeGateway() {
        this(jpeg(picture()));
    }

    /** A gateway whose frames consist of these words instead of a picture. */
    public FakeGateway(String frame) {
        this(frame.getBytes(StandardCharsets.UTF_8));
    }

    private FakeGateway(byte[] frame) {
        this.usual = Pack.everySecond(List.of(frame, frame));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/oauth2/token", this::token);
        server.createContext("/media/", this::media);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Answers nothing any more. */
    public void stop() {
        server.stop(0);
    }

    /** Number of tokens that were issued. */
    public int tokens() {
        return tokens.get();
    }

    /** Delays the list of the screening files of one video, once. */
    public void slow(UUID playbackId, Duration delay) {
        slow.put(playbackId.toString(), delay);
    }

    /** Makes one video show these frames, one per second, instead of the picture that all others show. */
    public void show(UUID playbackId, List<byte[]> frames) {
        shown.put(playbackId.toString(), Pack.everySecond(frames));
    }

    /** Makes one video show these frames at their times. */
    public void showAt(UUID playbackId, List<ScreeningFrames.Frame> frames) {
        shown.put(playbackId.toString(), Pack.of(frames));
    }

    /** As {@link #show}, with pictures that are encoded here. */
    public void paint(UUID playbackId, List<BufferedImage> pictures) {
        show(playbackId, pictures.stream().map(FakeGateway::jpeg).toList());
    }

    /** The picture that all other frames show: too smooth to be recognized, so that videos do not match each other. */
    public static BufferedImage picture() {
        var picture = new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, 180, 320, Color.BLUE));
        graphics.fillRect(0, 0, 180, 320);
        graphics.setPaint(new GradientPaint(20, 60, Color.ORANGE, 110, 150, Color.BLUE));
        graphics.fillOval(20, 60, 20, 20);
        graphics.dispose();
        return picture;
    }

    /** A picture as a frame. */
    public static byte[] jpeg(BufferedImage picture) {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        String basic =
                Base64.getEncoder().encodeToString(("moderation-service:" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
            return;
        }
        tokens.incrementAndGet();
        String body = "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":900}".formatted(TOKEN);
        send(exchange, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private void media(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "application/json", "{}".getBytes(StandardCharsets.UTF_8));
        } else if (path.endsWith("/index.json")) {
            delay(path);
            String base = path.substring(0, path.length() - "index.json".length());
            String body = """
                    {"proxyUrl": "%1$sproxy.mp4", "framesUrl": "%1$sframes.pack", "frameUrls": [], "frames": [%2$s]}""".formatted(base, pack(path).places());
            send(exchange, 200, "application/json", body.getBytes(StandardCharsets.UTF_8));
        } else if (path.endsWith("/frames.pack")) {
            var range = exchange.getRequestHeaders()
                    .getFirst("Range")
                    .substring("bytes=".length())
                    .split("-");
            var part =
                    Arrays.copyOfRange(pack(path).bytes(), Integer.parseInt(range[0]), Integer.parseInt(range[1]) + 1);
            send(exchange, 206, "application/octet-stream", part);
        } else {
            send(exchange, 200, "video/mp4", "a small proxy".getBytes(StandardCharsets.UTF_8));
        }
    }

    private Pack pack(String path) {
        return shown.entrySet().stream()
                .filter(entry -> path.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(usual);
    }

    /** The file with all frames of a video, and the places of its frames in JSON. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Pack(byte[] bytes, String places) {

        static Pack everySecond(List<byte[]> pictures) {
            return of(IntStream.range(0, pictures.size())
                    .mapToObj(second -> new ScreeningFrames.Frame(second * 1000L, pictures.get(second)))
                    .toList());
        }

        static Pack of(List<ScreeningFrames.Frame> frames) {
            var bytes = new ByteArrayOutputStream();
            List<String> places = new ArrayList<>();
            for (var frame : frames) {
                places.add("{\"atMs\": %d, \"offset\": %d, \"length\": %d}"
                        .formatted(frame.atMs(), bytes.size(), frame.jpeg().length));
                bytes.writeBytes(frame.jpeg());
            }
            return new Pack(bytes.toByteArray(), String.join(", ", places));
        }
    }

    private void delay(String path) {
        for (String id : slow.keySet()) {
            if (path.contains(id)) {
                Duration delay = slow.remove(id);
                LockSupport.parkNanos(delay == null ? 0 : delay.toNanos());
            }
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("content-type", type);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
