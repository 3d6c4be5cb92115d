package dev.kinora.video.transcode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on this machine that nobody may visit, and that counts who does. */
final class Canary {

    private final AtomicInteger visits = new AtomicInteger();
    private final ServerSocket server;

    Canary() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void start() {
        Thread.ofVirtual().name("canary").start(() -> {
            while (!server.isClosed()) {
                try (Socket visitor = server.accept()) {
                    visits.incrementAndGet();
                    visitor.getOutputStream().write(Boxes.ascii("HTTP/1.0 404 Not Found\r\n\r\n"));
                } catch (IOException e) {
                    // Closed, or the visitor left: both are counted already.
                }
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    int visits() {
        return visits.get();
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
