package dev.kinora.video.upload;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Writes a raw PATCH request to the socket, for behavior that HTTP clients do not allow. */
final class RawRequest implements AutoCloseable {

    private final Socket socket;
    private final OutputStream out;

    RawRequest(int port, String token, String upload, long offset, String... headers) throws IOException {
        socket = new Socket("127.0.0.1", port);
        out = socket.getOutputStream();
        text("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n"
                + "Tus-Resumable: 1.0.0\r\nUpload-Offset: " + offset + "\r\nConnection: close\r\n"
                + "Content-Type: application/offset+octet-stream\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** One chunk of a chunked body, followed by its end. */
    void sendAsOnlyChunk(byte[] bytes) throws IOException {
        text(Integer.toHexString(bytes.length) + "\r\n");
        send(bytes);
        text("\r\n0\r\n\r\n");
    }

    /** The complete response including headers. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void text(String text) throws IOException {
        send(text.getBytes(StandardCharsets.US_ASCII));
    }
}
