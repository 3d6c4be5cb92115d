package dev.kinora.testsupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fakes generateContent of AI Studio and Vertex AI, with responses chosen by a test. */
public final class FakeGemini implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of the question are 10 tokens sound, and of the answer 5 thoughts. */
    private static final Map<String, Object> USAGE = Map.of(
            "promptTokenCount", 40,
            "promptTokensDetails",
                    List.of(
                            Map.of("modality", "VIDEO", "tokenCount", 30),
                            Map.of("modality", "AUDIO", "tokenCount", 10)),
            "candidatesTokenCount", 15,
            "thoughtsTokenCount", 5,
            "totalTokenCount", 60);

    /** A received request. */
    public record Asked(String path, String apiKey, JsonNode body) {}

    private record Answer(
            int status,
            String body,
            boolean stall,
            @Nullable String retryAfter) {}

    private final HttpServer server;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Answer> answers = new ArrayDeque<>();
    private volatile @Nullable Function<JsonNode, String> by;
    private final CountDownLatch closed = new CountDownLatch(1);

    public FakeGemini() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    /** The base URL of the fake server. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The received requests, oldest first. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    /** Clears requests and responses. */
    public void reset() {
        asked.clear();
        by = null;
        synchronized (answers) {
            answers.clear();
        }
    }

    /** Responds with this text of the model. The last response is repeated. */
    public void answers(String text) {
        candidate(text, "STOP");
    }

    /** Responds with the text that this function makes of a request's body, until the next {@link #reset}. */
    public void answersBy(Function<JsonNode, String> model) {
        by = model;
    }

    /** Responds with a candidate with this finish reason; null omits the reason. */
    public void candidate(String text, @Nullable String finishReason) {
        add(200, answer(text, finishReason));
    }

    private static Map<String, Object> answer(String text, @Nullable String finishReason) {
        Map<String, Object> candidate = new HashMap<>();
        candidate.put("content", Map.of("role", "model", "parts", List.of(Map.of("text", text))));
        candidate.put("index", 0);
        if (finishReason != null) {
            candidate.put("finishReason", finishReason);
        }
        return Map.of("candidates", List.of(candidate), "usageMetadata", USAGE, "modelVersion", "gemini-2.5-flash-001");
    }

    /** Responds without a candidate, as for a blocked prompt. */
    public void blocksPrompt(String reason) {
        add(200, Map.of("promptFeedback", Map.of("blockReason", reason), "modelVersion", "gemini-2.5-flash-001"));
    }

    /** Responds with an error without a useful message. */
    public void fails(int status, String name) {
        fails(status, name, "no");
    }

    /** Responds with an error in the form of Google's APIs. */
    public void fails(int status, String name, String message) {
        add(status, Map.of("error", Map.of("code", status, "message", message, "status", name)));
    }

    /** Responds with 429 and asks for a pause in the header {@code Retry-After}. */
    public void asksForAPause(String retryAfter) {
        push(new Answer(429, error(429, List.of()), false, retryAfter));
    }

    /** Responds with 429 and asks for a pause among the details of the error. */
    public void asksForAPauseInTheBody(String retryDelay) {
        var info = Map.of("@type", "type.googleapis.com/google.rpc.RetryInfo", "retryDelay", retryDelay);
        push(new Answer(429, error(429, List.of(info)), false, null));
    }

    private static String error(int status, List<Map<String, String>> details) {
        return JSON.writeValueAsString(Map.of(
                "error", Map.of("code", status, "message", "no", "status", "RESOURCE_EXHAUSTED", "details", details)));
    }

    /** Does not respond for 20 seconds. */
    public void stalls() {
        push(new Answer(200, "{}", true, null));
    }

    /** Responds with status 200 and this body. */
    public void sends(String body) {
        push(new Answer(200, body, false, null));
    }

    private void add(int status, Map<String, Object> body) {
        push(new Answer(status, JSON.writeValueAsString(body), false, null));
    }

    private void push(Answer answer) {
        synchronized (answers) {
            answers.add(answer);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String key = exchange.getRequestHeaders().getFirst("x-goog-api-key");
            var request = JSON.readTree(body);
            asked.add(new Asked(exchange.getRequestURI().toString(), key == null ? "" : key, request));
            var model = by;
            Answer answer = model == null
                    ? next()
                    : new Answer(200, JSON.writeValueAsString(answer(model.apply(request), "STOP")), false, null);
            if (answer.stall()) {
                closed.await(20, TimeUnit.SECONDS);
            }
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("content-type", "application/json; charset=UTF-8");
            if (answer.retryAfter() != null) {
                exchange.getResponseHeaders().set("retry-after", answer.retryAfter());
            }
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer next() {
        synchronized (answers) {
            return answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
