package dev.kinora.gateway;

import dev.kinora.testsupport.Mails;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody outside who talks HTTP with the gateway, with or without cookies. */
public final class Visitor {

    public static final String PASSWORD = "a password of the tests";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    public Visitor(int port) {
        this(port, "127.0.0.1");
    }

    /** @param address the loopback address that the visitor comes from */
    public Visitor(int port, String address) {
        this.base = "http://127.0.0.1:" + port;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.ofLiteral(address))
                .cookieHandler(cookies)
                .build();
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer send(String method, String path, @Nullable Object body, String... headers) {
        var publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, publisher));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(response);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Opens a response whose body is read as it comes. */
    public HttpResponse<InputStream> stream(String path, String... headers) {
        try {
            return http.send(request(path, headers).build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    /** Registers an account with a handle nobody has. */
    public String register() {
        String handle = "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        post("/api/v1/auth/register", Map.of("handle", handle, "email", handle + "@example.org", "password", PASSWORD))
                .expect(201);
        return handle;
    }

    public JsonNode tokens(String login, String password) {
        return post("/api/v1/auth/token", Map.of("login", login, "password", password))
                .expect(200)
                .json();
    }

    /** An {@code Authorization} header of a new account. */
    public String[] bearerOfNewAccount() {
        return bearer(tokens(register(), PASSWORD));
    }

    public static String[] bearer(JsonNode tokens) {
        return new String[] {
            "Authorization", "Bearer " + tokens.get("accessToken").asString()
        };
    }

    /** Signs this browser in; its cookies stay. */
    public JsonNode openSession(String login, String password) {
        return post("/api/v1/auth/session", Map.of("login", login, "password", password))
                .expect(200)
                .json();
    }

    public @Nullable String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The CSRF header of the open session. */
    public String[] csrf() {
        return new String[] {"X-XSRF-TOKEN", String.valueOf(cookie("XSRF-TOKEN"))};
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public Answer expect(int status) {
            if (status() != status) {
                throw new AssertionError("Expected " + status + " but got " + status() + ": " + response.body());
            }
            return this;
        }

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String code() {
            return json().path("code").asString("");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Confirms the address of a mailbox. */
    public void confirm(Mails mails) {
        post("/api/v1/auth/email-confirmation", Map.of("token", mails.token("Confirm your e-mail address")))
                .expect(204);
    }
}
