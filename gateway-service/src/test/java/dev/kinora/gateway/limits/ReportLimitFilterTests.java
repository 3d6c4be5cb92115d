package dev.kinora.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.problem.ProblemWriter;
import dev.kinora.starter.security.Role;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import tools.jackson.databind.json.JsonMapper;

class ReportLimitFilterTests {

    private final LimitProperties properties = new Binder(
                    new MapConfigurationPropertySource(Map.of("kinora.limits.attempts.report", "2/1h")))
            .bindOrCreate("kinora.limits", LimitProperties.class);
    private final ReportLimitFilter filter = new ReportLimitFilter(
            new Attempts(new Buckets(properties), properties),
            new ProblemWriter(
                    new ProblemDetails(new StaticListableBeanFactory().getBeanProvider(Tracer.class)),
                    new JsonMapper()));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void boundsReportsOfStrangersByTheirAddress() throws Exception {
        assertThat(report("10.0.0.1").getStatus()).isEqualTo(200);
        assertThat(post("/api/v1/reports/accounts", "10.0.0.1").getStatus()).isEqualTo(200);

        var refused = report("10.0.0.1");

        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isNotNull();
        assertThat(report("10.0.0.2").getStatus()).isEqualTo(200);
        assertThat(post("/api/v1/reports/receipt", "10.0.0.1").getStatus()).isEqualTo(200);
    }

    @Test
    void leavesAccountsToTheirOwnBounds() throws Exception {
        var token = Jwt.withTokenValue("token")
                .header("alg", "none")
                .subject(UUID.randomUUID().toString())
                .claim("handle", "kim")
                .claim("roles", List.of(Role.VIEWER.name()))
                .build();
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new JwtAuthenticationToken(token, List.of(new SimpleGrantedAuthority("ROLE_VIEWER"))));

        for (int i = 0; i < 5; i++) {
            assertThat(report("10.0.0.3").getStatus()).isEqualTo(200);
        }
    }

    private MockHttpServletResponse report(String address) throws Exception {
        return post("/api/v1/reports", address);
    }

    private MockHttpServletResponse post(String path, String address) throws Exception {
        var request = new MockHttpServletRequest("POST", path);
        request.setRemoteAddr(address);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
