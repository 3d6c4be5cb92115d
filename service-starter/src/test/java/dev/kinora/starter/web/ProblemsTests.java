package dev.kinora.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whatever a client sends, the answer is a problem with a code, and never one of the five hundreds. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(ProblemsTests.Endpoints.class)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTests {

    private static final String JSON = "Content-Type: application/json";

    @LocalServerPort
    private int port;

    private RawHttp http;

    @BeforeEach
    void connect() {
        http = new RawHttp(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%ff", "%c0%af", "%ed%a0%80", "%", "%zz"})
    void refusesAParameterThatIsNoUtf8(String value, CapturedOutput log) throws IOException {
        assertProblem(http.send("GET /items?mode=" + value + " HTTP/1.1"), 400, "MALFORMED_REQUEST");
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    void refusesAFormThatIsNoUtf8(CapturedOutput log) throws IOException {
        byte[] head = ("POST /items HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + 3);
        request[head.length] = (byte) 0xed;
        request[head.length + 1] = (byte) 0xa0;
        request[head.length + 2] = (byte) 0x80;

        assertThat(http.exchange(request).status()).isBetween(400, 499);
        assertThat(log).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PUT", "DELETE"})
    void refusesAFormOfWhatIsNoPost(String method, CapturedOutput log) throws IOException {
        var answer = http.sendBody(
                "a=%zz",
                method + " /items HTTP/1.1", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 5");

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(log).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/*",
                "multipart/form-data",
                "application/json; charset=",
                "application/json;charset=klingon",
                "json",
                "text/plain",
                "multipart/form-data; boundary=x"
            })
    void refusesABodyOfNoUsableType(String type, CapturedOutput log) throws IOException {
        assertProblem(
                http.sendBody("{}", "POST /items HTTP/1.1", "Content-Type: " + type, "Content-Length: 2"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        assertThat(log).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /../etc/passwd HTTP/1.1     | 400 | MALFORMED_REQUEST",
                "GET /a/..;/b HTTP/1.1           | 400 | MALFORMED_REQUEST",
                "GET /items;x=1 HTTP/1.1         | 400 | MALFORMED_REQUEST",
                "GET /%2e%2e/%2e%2e/x HTTP/1.1   | 400 | MALFORMED_REQUEST",
                "GET /a{b} HTTP/1.1              | 400 | MALFORMED_REQUEST",
                "GET /%zz HTTP/1.1               | 400 | MALFORMED_REQUEST",
                "BREW /items HTTP/1.1            | 400 | MALFORMED_REQUEST",
                "TRACE /items HTTP/1.1           | 405 | METHOD_NOT_ALLOWED",
                "DELETE /items HTTP/1.1          | 405 | METHOD_NOT_ALLOWED",
                "GET /error HTTP/1.1             | 404 | NOT_FOUND",
                "GET /nothing/here HTTP/1.1      | 404 | NOT_FOUND",
                "GET /sent/416 HTTP/1.1          | 416 | RANGE_NOT_SATISFIABLE",
                "GET /sent/500 HTTP/1.1          | 500 | INTERNAL_ERROR",
                "GET /closed HTTP/1.1            | 401 | UNAUTHENTICATED"
            })
    void answersWithACodeWhoeverRefuses(String requestLine, int status, String code) throws IOException {
        assertProblem(http.send(requestLine), status, code);
    }

    @Test
    void answersAnUnknownProtocolWithACode() throws IOException {
        var answer = http.send("GET /items HTTP/9.9");
        assertThat(answer.text()).startsWith("HTTP/1.1 400");
        assertThat(answer.body()).contains("\"code\":");
    }

    @Test
    void refusesAHeaderThatNoServiceCouldForward() throws IOException {
        assertThat(http.send("GET /items?mode=PUBLIC HTTP/1.1", "Idempotency-Key: \uD83D\uDE00")
                        .status())
                .isLessThan(500);
    }

    @Test
    void survivesALengthBesideChunks() throws IOException {
        var answer = http.sendBody(
                "c\r\n{\"items\":[]}\r\n0\r\n\r\n",
                "POST /items HTTP/1.1",
                JSON,
                "Content-Length: 5",
                "Transfer-Encoding: chunked");
        assertThat(answer.status()).isLessThan(500);
    }

    @Test
    void refusesChunksThatCannotBeRead(CapturedOutput log) throws IOException {
        var answer = http.sendBody("x\r\n{}\r\n0\r\n\r\n", "POST /items HTTP/1.1", JSON, "Transfer-Encoding: chunked");
        assertProblem(answer, 400, "MALFORMED_REQUEST");
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    void namesTheValuesOfAnEnum() throws IOException {
        var answer = post("{\"visibility\":\"public\"}");
        assertProblem(answer, 400, "MALFORMED_REQUEST");
        assertThat(answer.body())
                .contains(
                        "\"field\":\"visibility\"",
                        "\"allowed\":[\"PUBLIC\",\"PRIVATE\"]",
                        "must be one of PUBLIC, PRIVATE");
    }

    @Test
    void namesTheFieldOfAWrongKind() throws IOException {
        assertThat(post("{\"items\":[{\"at\":\"2026-01-31T12:00:00Z\"},{\"at\":\"tomorrow\"}]}")
                        .body())
                .contains("\"field\":\"items[1].at\"", "ISO 8601");
        assertThat(post("{\"id\":\"7\"}").body()).contains("\"field\":\"id\"", "must be a UUID");
        assertThat(post("{\"count\":\"many\"}").body()).contains("\"field\":\"count\"", "whole number");
        assertThat(post("{\"items\":7}").body()).contains("\"field\":\"items\"", "must be a list");
        assertThat(post("[]").body()).contains("\"code\":\"MALFORMED_REQUEST\"", "must be an object");
    }

    @Test
    void saysWhereTheJsonEnds() throws IOException {
        var answer = post("{\"items\":[");
        assertProblem(answer, 400, "MALFORMED_REQUEST");
    }

    @Test
    void namesTheParameterOfAWrongKind() throws IOException {
        var answer = http.send("GET /items?mode=SIDEWAYS HTTP/1.1");
        assertProblem(answer, 400, "MALFORMED_REQUEST");
        assertThat(answer.body()).contains("\"field\":\"mode\"", "\"allowed\":[\"PUBLIC\",\"PRIVATE\"]");
        assertThat(http.send("GET /items HTTP/1.1").body()).contains("\"field\":\"mode\"", "is required");
        assertThat(http.send("GET /items/seven HTTP/1.1").body()).contains("\"field\":\"id\"", "must be a UUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "down", "transaction"})
    void asksForARepeatWhileTheDatabaseIsAway(String how, CapturedOutput log) throws IOException {
        var answer = http.send("GET /database/" + how + " HTTP/1.1");
        assertProblem(answer, 503, "UPSTREAM_UNAVAILABLE");
        assertThat(answer.text()).contains("Retry-After: 2");
        assertThat(log).doesNotContain("\tat ");
    }

    @Test
    void keepsTheTextOfAFailureToItself(CapturedOutput log) throws IOException {
        var answer = http.send("GET /failure HTTP/1.1");
        assertProblem(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("secret internals");
        assertThat(log).contains("secret internals");
    }

    @Test
    void breaksOffAResponseThatFailsHalfway() throws IOException {
        var answer = http.send("GET /halfway HTTP/1.1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("first half").doesNotContain("INTERNAL_ERROR", "\r\n0\r\n\r\n");
    }

    private RawHttp.Answer post(String body) throws IOException {
        return http.sendBody(body, "POST /items HTTP/1.1", JSON, "Content-Length: " + body.length());
    }

    private static void assertProblem(RawHttp.Answer answer, int status, String code) {
        assertThat(answer.text()).contains("Content-Type: application/problem+json");
        assertThat(answer.status()).isEqualTo(status);
        if (!answer.body().isEmpty()) {
            assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"status\":" + status);
        }
    }

    enum Visibility {
        PUBLIC,
        PRIVATE
    }

    record Item(Instant at) {}

    record Items(
            UUID id,
            Integer count,
            Visibility visibility,
            @Size(max = 3) List<@Valid Item> items) {}

    @RestController
    static class Endpoints {

        @GetMapping("/items")
        String find(@RequestParam Visibility mode) {
            return mode.name();
        }

        @GetMapping("/items/{id}")
        String find(@PathVariable UUID id) {
            return id.toString();
        }

        @PostMapping(path = "/items", consumes = MediaType.APPLICATION_JSON_VALUE)
        String write(@Valid @RequestBody Items items) {
            return "written";
        }

        @GetMapping("/sent/{status}")
        void send(@PathVariable int status, HttpServletResponse response) throws IOException {
            response.sendError(status);
        }

        @GetMapping("/database/{how}")
        void fail(@PathVariable String how) {
            var timeout = new SQLTransientConnectionException("no connection after 2000 ms");
            throw switch (how) {
                case "pool" -> new DataAccessResourceFailureException("pool", timeout);
                case "down" -> new IllegalStateException(timeout);
                case "transaction" -> new CannotCreateTransactionException("transaction", timeout);
                default -> new ProblemException(CommonProblem.NOT_FOUND, how);
            };
        }

        @GetMapping("/failure")
        void fail() {
            throw new IllegalStateException("secret internals");
        }

        @GetMapping("/halfway")
        void fail(HttpServletResponse response) throws IOException {
            response.getOutputStream().print("first half");
            response.flushBuffer();
            throw new IllegalStateException("broken in the middle");
        }
    }
}
