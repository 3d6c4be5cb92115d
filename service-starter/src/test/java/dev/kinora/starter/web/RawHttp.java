package dev.kinora.starter.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** Speaks HTTP/1.1 byte by byte, also such that no client library would send. */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;

    RawHttp(int port) {
        this.port = port;
    }

    /** What the server answers to this head with these further lines, until it closes the connection. */
    Answer send(String requestLine, String... lines) throws IOException {
        return sendBody("", requestLine, lines);
    }

    /** The same with a body. */
    Answer sendBody(String body, String requestLine, String... lines) throws IOException {
        String head = requestLine + "\r\nHost: localhost\r\nConnection: close\r\n"
                + (lines.length == 0 ? "" : String.join("\r\n", lines) + "\r\n");
        return exchange((head + "\r\n" + body).getBytes(StandardCharsets.UTF_8));
    }

    Answer exchange(byte[] request) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(request);
            return new Answer(read(socket.getInputStream()));
        }
    }

    Socket open() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    static String read(InputStream in) throws IOException {
        var answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketException e) {
            // The server broke the connection off: what came until then is the answer.
            return answer.toString(StandardCharsets.UTF_8);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    record Answer(String text) {

        int status() {
            return Integer.parseInt(text.substring("HTTP/1.1 ".length(), "HTTP/1.1 ".length() + 3));
        }

        String body() {
            return text.substring(text.indexOf("\r\n\r\n") + 4);
        }
    }
}
