package dev.kinora.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** No body costs more memory than its path allows, however it is sent. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.tomcat.connection-timeout=500ms",
            "kinora.limits.body.most=64KB",
            "kinora.limits.body.rules[0].path=/files/**",
            "kinora.limits.body.rules[0].most=4MB"
        })
@Import(BodyLimitsTests.Endpoints.class)
class BodyLimitsTests {

    private static final int MEGABYTE = 1024 * 1024;
    private static final String JSON = "Content-Type: application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private Endpoints endpoints;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @Test
    void refusesAnAnnouncedBodyBeforeItIsSent() throws IOException {
        var answer = http.send("POST /notes HTTP/1.1", JSON, "Content-Length: 60000000");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"PAYLOAD_TOO_LARGE\"", "Send at most 65536 bytes here.");
    }

    @Test
    void stopsReadingAChunkedBodyAtItsLimit() throws IOException {
        try (Socket socket = http.open()) {
            int sent = sendChunks(socket, 60 * MEGABYTE);
            assertThat(sent)
                    .as("bytes that the server took, those in the sockets included")
                    .isLessThan(30 * MEGABYTE);
        }
        assertThat(endpoints.notes).as("handled notes").hasValue(0);
    }

    @Test
    void answersAChunkedBodyOverTheLimitWithItsProblem() throws IOException {
        String chunk = "a".repeat(80_000);
        var answer = http.sendBody(
                Integer.toHexString(chunk.length() + 9) + "\r\n{\"text\":\"" + chunk + "\r\n0\r\n\r\n",
                "POST /notes HTTP/1.1",
                JSON,
                "Transfer-Encoding: chunked");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text()).contains("Connection: close", "\"code\":\"PAYLOAD_TOO_LARGE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/1", "/%66iles/1"})
    void givesANamedPathItsOwnLimit(String path) throws IOException {
        var answer = http.sendBody("b".repeat(MEGABYTE), "PATCH " + path + " HTTP/1.1", "Content-Length: " + MEGABYTE);
        assertThat(answer.body()).isEqualTo(String.valueOf(MEGABYTE));
        assertThat(http.send("PATCH " + path + " HTTP/1.1", "Content-Length: " + 5 * MEGABYTE)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void stopsAListAtItsFirstElementTooMany() throws IOException {
        var answer = post("{\"tags\":[\"a\",\"b\",\"c\",\"d\",{\"never\":\"read\"}]}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains(
                        "\"code\":\"VALIDATION_FAILED\"",
                        "\"field\":\"tags\"",
                        "\"message\":\"must have at most 3 elements\"");
        assertThat(post("{\"parts\":[{\"text\":\"a\"},{\"text\":\"b\"},{\"text\":\"c\"}]}")
                        .body())
                .contains("\"field\":\"parts\"", "must have at most 2 elements");
        assertThat(post("{\"words\":[\"a\",\"b\",\"c\"]}").body())
                .contains("\"field\":\"words\"", "must have at most 2 elements");
    }

    @Test
    void boundsTheStringsOfAListByThemselves() throws IOException {
        assertThat(post("{\"tags\":[\"longer than three\",\"b\",\"c\"]}").status())
                .isEqualTo(200);
    }

    @Test
    void refusesAStringThatIsTooLongOrNoUnicode() throws IOException {
        assertThat(post("{\"parts\":[{\"text\":\"123456789\"}]}").body())
                .contains("\"field\":\"parts[0].text\"", "must have at most 8 characters");
        assertThat(post("{\"parts\":[{\"text\":\"\\ud800\"}]}").body())
                .contains("\"field\":\"parts[0].text\"", "must be well-formed Unicode");
        assertThat(post("{\"parts\":[{\"text\":\"\\ud83d\\ude00\"}]}").status()).isEqualTo(200);
    }

    @Test
    void refusesDeepJson() throws IOException {
        assertThat(post("{\"tags\":" + "[".repeat(5000)).body()).contains("\"code\":\"MALFORMED_REQUEST\"");
        assertThat(post("{\"other\":" + "[".repeat(5000)).body())
                .contains("\"code\":\"MALFORMED_REQUEST\"", "nested too deep");
    }

    /** How many bytes could be sent before the server hung up. */
    private static int sendChunks(Socket socket, int wanted) throws IOException {
        String head = "POST /notes HTTP/1.1\r\nHost: localhost\r\n" + JSON + "\r\nTransfer-Encoding: chunked\r\n\r\n";
        socket.getOutputStream().write((head + "9\r\n{\"text\":\"\r\n").getBytes(StandardCharsets.UTF_8));
        byte[] chunk = ("10000\r\n" + "a".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.UTF_8);
        int sent = 0;
        try {
            while (sent < wanted) {
                socket.getOutputStream().write(chunk);
                sent += chunk.length;
            }
        } catch (IOException e) {
            return sent;
        }
        return sent;
    }

    private RawHttp.Answer post(String body) throws IOException {
        return http.sendBody(body, "POST /notes HTTP/1.1", JSON, "Content-Length: " + body.length());
    }

    record Part(@Size(max = 8) String text) {}

    record Note(
            @Nullable String text,
            @Size(max = 3) @Nullable List<String> tags,
            @Size(max = 2) @Nullable Set<String> words,
            @Size(max = 2) @Nullable List<@Valid Part> parts) {}

    @RestController
    static class Endpoints {

        final AtomicInteger notes = new AtomicInteger();

        @PostMapping("/notes")
        void write(@Valid @RequestBody Note note) {
            if (note.text() != null) {
                notes.incrementAndGet();
            }
        }

        @PatchMapping("/files/1")
        long write(InputStream body) throws IOException {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
