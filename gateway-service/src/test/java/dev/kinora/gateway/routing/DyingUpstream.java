package dev.kinora.gateway.routing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A service that dies in the middle of its answers: it sends so many bytes of a longer body and is gone. */
final class DyingUpstream implements AutoCloseable {

    private final ServerSocket server;

    DyingUpstream() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException e) {
                // Closed, or the gateway was faster to go.
            }
        }
    }

    /** The path says how: {@code …/chunked/70000} or {@code …/counted/10}. */
    private static void answer(Socket socket) throws IOException {
        String request = read(socket);
        String[] path = request.split(" ", 3)[1].split("/");
        int bytes = Integer.parseInt(path[path.length - 1]);
        boolean chunked = path[path.length - 2].equals("chunked");
        String head = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n"
                + (chunked ? "Transfer-Encoding: chunked\r\n\r\n" : "Content-Length: 1000000\r\n\r\n");
        String body =
                (chunked ? Integer.toHexString(bytes) + "\r\n" : "") + "x".repeat(bytes) + (chunked ? "\r\n" : "");
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String read(Socket socket) throws IOException {
        var text = new StringBuilder();
        while (text.indexOf("\r\n\r\n") < 0) {
            int value = socket.getInputStream().read();
            if (value < 0) {
                throw new IOException("No request came");
            }
            text.append((char) value);
        }
        return text.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
