package dev.kinora.gateway.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@KinoraIT
class BrowserFlowIT {

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @Test
    void opensABrowserSessionThatScriptsCannotRead() {
        String handle = visitor.register();
        var answer = visitor.post("/api/v1/auth/session", Map.of("login", handle, "password", Visitor.PASSWORD))
                .expect(200);
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("KINORA_SESSION=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/"));
        assertThat(answer.json().has("accessToken")).isFalse();
        JsonNode state = visitor.get("/api/v1/auth/session").expect(200).json();
        assertThat(state.get("account").get("handle").asString()).isEqualTo(handle);
        assertThat(state.get("csrfToken").asString()).isEqualTo(visitor.cookie("XSRF-TOKEN"));
        assertThat(visitor.get("/api/v1/users/me")
                        .expect(200)
                        .json()
                        .get("handle")
                        .asString())
                .isEqualTo(handle);
    }

    @Test
    void demandsTheCsrfTokenOfCookieSessions() {
        visitor.openSession(visitor.register(), Visitor.PASSWORD);
        var body = Map.of("displayName", "Changed");
        assertThat(visitor.send("PATCH", "/api/v1/users/me", body, "If-Match", "\"1\"")
                        .expect(403)
                        .code())
                .isEqualTo("CSRF_TOKEN_INVALID");
        assertThat(visitor.send("PATCH", "/api/v1/users/me", body, "If-Match", "\"1\"", "X-XSRF-TOKEN", "guess")
                        .expect(403)
                        .code())
                .isEqualTo("CSRF_TOKEN_INVALID");
        String[] csrf = visitor.csrf();
        visitor.send("PATCH", "/api/v1/users/me", body, "If-Match", "\"1\"", csrf[0], csrf[1])
                .expect(200);
    }

    @Test
    void endsTheBrowserSession() {
        visitor.openSession(visitor.register(), Visitor.PASSWORD);
        String stolen = visitor.cookie("KINORA_SESSION");
        visitor.send("DELETE", "/api/v1/auth/session", null).expect(403);
        visitor.send("DELETE", "/api/v1/auth/session", null, visitor.csrf()).expect(204);
        assertThat(visitor.cookie("KINORA_SESSION")).isNull();
        assertThat(new Visitor(port)
                        .get("/api/v1/users/me", "Cookie", "KINORA_SESSION=" + stolen)
                        .status())
                .isEqualTo(401);
        assertThat(visitor.get("/api/v1/auth/session")
                        .expect(200)
                        .json()
                        .get("account")
                        .isNull())
                .isTrue();
    }
}
