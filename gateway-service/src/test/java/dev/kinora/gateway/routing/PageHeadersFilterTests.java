package dev.kinora.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class PageHeadersFilterTests {

    @Test
    void letsPagesPlayFromTheOriginAlone() throws Exception {
        assertThat(policy(""))
                .contains("connect-src 'self';", "media-src 'self' blob:;", "img-src 'self' data: blob:;");
    }

    @Test
    void letsPagesPlayFromTheDeliveryNetworkToo() throws Exception {
        assertThat(policy("https://media.example.org/kinora"))
                .contains(
                        "connect-src 'self' https://media.example.org;",
                        "media-src 'self' blob: https://media.example.org;",
                        "img-src 'self' data: blob: https://media.example.org;");
    }

    @Test
    void refusesAnAddressWithoutAHost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageHeadersFilter("media.example.org"))
                .withMessageContaining("KINORA_PLAYBACK_BASE_URL");
    }

    private static String policy(String mediaUrl) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        new PageHeadersFilter(mediaUrl)
                .doFilter(new MockHttpServletRequest("GET", "/"), response, new MockFilterChain());
        return String.valueOf(response.getHeader("Content-Security-Policy"));
    }
}
