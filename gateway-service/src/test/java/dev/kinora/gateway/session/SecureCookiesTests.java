package dev.kinora.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.PublicOrigin;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecureCookiesTests {

    private static String written(String publicUrl, boolean secureRequest, boolean hidden) {
        var cookies = new SecureCookies(new PublicOrigin(URI.create(publicUrl)));
        var request = new MockHttpServletRequest();
        request.setSecure(secureRequest);
        var response = new MockHttpServletResponse();
        if (hidden) {
            cookies.writeHidden(request, response, "s", "v", Duration.ofHours(1));
        } else {
            cookies.writeReadable(request, response, "s", "v", Duration.ofHours(1));
        }
        return Objects.requireNonNull(response.getHeader("Set-Cookie"));
    }

    @ParameterizedTest
    @CsvSource({"https://kinora.example, false", "http://localhost:8080, true"})
    void areSecureAndBoundToTheHostUnderHttps(String publicUrl, boolean secureRequest) {
        assertThat(written(publicUrl, secureRequest, true))
                .startsWith("__Host-s=v")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(written(publicUrl, secureRequest, false)).startsWith("s=v").contains("Secure");
    }

    @Test
    void workWithoutHttpsOnALocalSite() {
        assertThat(written("http://localhost:8080", false, true))
                .startsWith("s=v")
                .contains("HttpOnly")
                .doesNotContain("Secure");
    }
}
