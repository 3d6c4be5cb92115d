package dev.kinora.video.hostile;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A local server that counts forbidden requests. */
public final class Canary {

    private final AtomicInteger visits = new AtomicInteger();
    private final ServerSocket server;

    public Canary() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public void start() {
        Thread.ofVirtual().name("canary").start(() -> {
            while (!server.isClosed()) {
                try (Socket visitor = server.accept()) {
                    visits.incrementAndGet();
                    visitor.getOutputStream().write(Boxes.ascii("HTTP/1.0 404 Not Found\r\n\r\n"));
                } catch (IOException e) {
                    // Closed, or the client disconnected; both are counted already.
                }
            }
        });
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    public int visits() {
        return visits.get();
    }

    public void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
