package dev.kinora.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.problem.ProblemWriter;
import io.micrometer.tracing.Tracer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class PlainPathFilterTests {

    private final PlainPathFilter filter = new PlainPathFilter(new ProblemWriter(
            new ProblemDetails(new StaticListableBeanFactory().getBeanProvider(Tracer.class)), new JsonMapper()));

    @Test
    void refusesAPathThatHidesWhatItIs() throws Exception {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();

        filter.doFilter(new MockHttpServletRequest("GET", "/%61pi/v1/feed"), response, chain);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentAsString()).contains("MALFORMED_REQUEST");
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void letsAPlainPathPass() throws Exception {
        var chain = new MockFilterChain();

        filter.doFilter(new MockHttpServletRequest("GET", "/@mira"), new MockHttpServletResponse(), chain);

        assertThat(chain.getRequest()).isNotNull();
    }
}
