package dev.kinora.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@KinoraIT
class PagesIT {

    @LocalServerPort
    private int port;

    private Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new Visitor(port);
    }

    @ParameterizedTest
    @CsvSource({"/,web", "/watch/123,web", "/@zoe,web", "/admin/,admin", "/admin/cases/1,admin"})
    void answersViewsWithThePageOfTheirInterface(String path, String page) {
        var answer = visitor.get(path).expect(200);
        assertThat(answer.response().body()).contains("<title>" + page + "</title>");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .contains(
                        "default-src 'self'", "form-action 'self'", "frame-ancestors 'none'", "media-src 'self' blob:");
        assertThat(answer.header("Content-Security-Policy")).doesNotContain("unsafe");
    }

    @ParameterizedTest
    @CsvSource({"/assets/index-AbC123.js", "/admin/assets/index-AbC123.js"})
    void letsBrowsersKeepHashedAssets(String path) {
        var answer = visitor.get(path).expect(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "immutable");
        assertThat(answer.header("Content-Type")).contains("javascript");
    }

    @ParameterizedTest
    @CsvSource({"/assets/gone.js", "/favicon-gone.ico", "/api/nothing", "/admin/assets/gone.js", "/..%5c..%5cpom.xml"})
    void neverAnswersAFileOrAnApiPathWithThePage(String path) {
        assertThat(visitor.get(path).status()).isBetween(400, 404);
    }

    @Test
    void sendsTheBareAdminPathOn() {
        assertThat(visitor.get("/admin").header("Location")).isEqualTo("/admin/");
    }
}
