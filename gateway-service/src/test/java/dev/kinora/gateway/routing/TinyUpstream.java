package dev.kinora.gateway.routing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A service of a few lines: remembers what it was asked and answers the same to everybody. */
final class TinyUpstream implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
    private final AtomicLong bytesReceived = new AtomicLong();

    TinyUpstream() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next request that came, in order. */
    Seen next() {
        try {
            Seen next = seen.poll(20, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("No request reached the service");
            }
            return next;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    boolean sawNothingElse() {
        return seen.isEmpty();
    }

    long bytesReceived() {
        return bytesReceived.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        bytesReceived.set(0);
        long length = drain(exchange.getRequestBody());
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                length));
        byte[] body = "{\"from\":\"upstream\"}".getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json");
        headers.set("ETag", "\"7\"");
        headers.set("Upload-Offset", String.valueOf(length));
        headers.set("Set-Cookie", "evil=1");
        boolean partial = exchange.getRequestHeaders().containsKey("Range");
        boolean patch = exchange.getRequestMethod().equals("PATCH");
        if (patch) {
            exchange.sendResponseHeaders(204, -1);
        } else {
            exchange.sendResponseHeaders(partial ? 206 : 200, body.length);
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private long drain(InputStream body) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long total = 0;
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            total += read;
            bytesReceived.addAndGet(read);
        }
        return total;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /** A request as it arrived. */
    record Seen(String method, String uri, Map<String, List<String>> headers, long length) {

        String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> String.join(",", header.getValue()))
                    .findFirst()
                    .orElse("");
        }
    }
}
