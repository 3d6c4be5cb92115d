package dev.kinora.preference.analysis;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A server that speaks generateContent, as far as one question and its answer go. */
final class GeminiFake implements AutoCloseable {

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private int status = 200;
    private String body = "{}";
    private boolean silent;

    GeminiFake() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1beta/models/", this::handle);
        server.start();
    }

    /** What arrived: path, API key and body. */
    record Request(String path, @Nullable String apiKey, String body) {}

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    List<Request> requests() {
        return requests;
    }

    /** Answers as the model does when it is done, with this text. */
    void says(String text) {
        status = 200;
        body = """
                {"candidates":[{"content":{"role":"model","parts":[{"text":%s}]},"finishReason":"STOP","index":0}],
                 "usageMetadata":{"promptTokenCount":40,"candidatesTokenCount":20,"totalTokenCount":60},
                 "modelVersion":"gemini-2.5-flash","responseId":"r1"}""".formatted(new JsonMapper().writeValueAsString(text));
    }

    /** The prompt does not pass the safety filter. */
    void blocksThePrompt() {
        status = 200;
        body = """
                {"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"modelVersion":"gemini-2.5-flash"}""";
    }

    /** The answer does not pass the safety filter. */
    void stopsForSafety() {
        status = 200;
        body = """
                {"candidates":[{"finishReason":"SAFETY","index":0,"safetyRatings":[]}],"modelVersion":"gemini-2.5-flash"}""";
    }

    void fails(int code, String reason) {
        status = code;
        body = """
                {"error":{"code":%d,"message":"as asked","status":"%s"}}""".formatted(code, reason);
    }

    void sendsRaw(String raw) {
        status = 200;
        body = raw;
    }

    void neverAnswers() {
        silent = true;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(new Request(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("x-goog-api-key"),
                    sent));
            if (silent) {
                closing.await();
                return;
            }
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
