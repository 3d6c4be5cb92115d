package dev.kinora.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.problem.ProblemWriter;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ConcurrencyFilterTests {

    private final ProblemWriter problems = new ProblemWriter(
            new ProblemDetails(new StaticListableBeanFactory().getBeanProvider(Tracer.class)), new JsonMapper());
    private final ConcurrencyFilter filter = new ConcurrencyFilter(2, problems);

    /** Each request makes the next one before it ends, so that all are open at a time. */
    @Test
    void boundsWhatOneAddressHasOpen() throws Exception {
        List<Integer> answers = new ArrayList<>();
        nest(List.of("10.0.0.1", "10.0.0.1", "10.0.0.2", "10.0.0.1"), answers);
        // From the innermost outwards.
        assertThat(answers).containsExactly(429, 200, 200, 200);
    }

    @Test
    void forgetsWhatHasEnded() throws Exception {
        for (int i = 0; i < 5; i++) {
            List<Integer> answers = new ArrayList<>();
            nest(List.of("10.0.0.1", "10.0.0.1"), answers);
            assertThat(answers).containsExactly(200, 200);
        }
    }

    private void nest(List<String> addresses, List<Integer> answers) throws Exception {
        if (addresses.isEmpty()) {
            return;
        }
        var request = new MockHttpServletRequest("GET", "/api/v1/feed");
        request.setRemoteAddr(addresses.getFirst());
        var response = new MockHttpServletResponse();
        FilterChain inner = (ignored, also) -> {
            try {
                nest(addresses.subList(1, addresses.size()), answers);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        };
        filter.doFilter(request, response, inner);
        answers.add(response.getStatus());
    }
}
