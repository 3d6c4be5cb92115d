package dev.kinora.localstack.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.kinora.localstack.stack.Layout;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that allow {@code ./kinora up} to be repeated after an interruption. */
class DemoMarksTests {

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int accountsAnswer = 201;

    @TempDir
    private Path folder;

    private Layout layout;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        layout = new Layout(folder, folder.resolve("home"));
        layout.makeFolders();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void createsAccountsOnceAndAgainAfterAFailure() {
        accountsAnswer = 500;
        assertThatThrownBy(() -> accounts().ensureOnce(layout)).hasMessageContaining("Creating the account");

        accountsAnswer = 409;
        requests.clear();
        accounts().ensureOnce(layout);
        assertThat(requests)
                .containsExactly(
                        "/api/v1/auth/token",
                        "/api/v1/admin/accounts",
                        "/api/v1/admin/accounts",
                        "/api/v1/admin/accounts",
                        "/api/v1/admin/accounts",
                        "/api/v1/admin/accounts",
                        "/api/v1/admin/accounts");

        requests.clear();
        accounts().ensureOnce(layout);
        assertThat(requests).isEmpty();
    }

    @Test
    void signsInAgainAfterALongTime() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var accounts = new DemoAccounts(client(), now::get);
        accounts.session("admin");
        now.set(Instant.EPOCH.plusSeconds(239));
        accounts.session("admin");
        assertThat(requests).containsExactly("/api/v1/auth/token");

        now.set(Instant.EPOCH.plusSeconds(241));
        accounts.session("admin");
        assertThat(requests).containsExactly("/api/v1/auth/token", "/api/v1/auth/token");
    }

    @Test
    void contentIsWantedUntilItIsLoaded() throws IOException {
        DemoContent.request(layout);
        assertThat(layout.demoLoading()).exists();

        Files.delete(layout.demoLoading());
        Files.createFile(layout.demoLoaded());
        DemoContent.request(layout);
        assertThat(layout.demoLoading()).doesNotExist();
    }

    private DemoAccounts accounts() {
        return new DemoAccounts(client());
    }

    private KinoraClient client() {
        return new KinoraClient(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(path);
        byte[] body = "{\"accessToken\":\"token\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.contains("accounts") ? accountsAnswer : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
