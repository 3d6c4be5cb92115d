package dev.kinora.gateway.routing;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The API descriptions of all services in one place. */
@Hidden
@RestController
class OpenApiController {

    private static final String DESCRIPTION = "/v3/api-docs";

    private final RestClient client;
    private final RoutingProperties properties;

    OpenApiController(HttpClient upstreamClient, RestClient.Builder builder, RoutingProperties properties) {
        var factory = new JdkClientHttpRequestFactory(upstreamClient);
        factory.setReadTimeout(properties.readTimeout());
        this.client = builder.requestFactory(factory).build();
        this.properties = properties;
    }

    @GetMapping("/api/v1/openapi/gateway.json")
    void own(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher(DESCRIPTION).forward(request, response);
    }

    @GetMapping("/api/v1/openapi/{service}.json")
    ResponseEntity<byte[]> of(@PathVariable String service) {
        Upstream upstream = Upstream.named(service)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no service " + service));
        try {
            byte[] description = client.get()
                    .uri(properties.base(upstream).resolve(DESCRIPTION))
                    .retrieve()
                    .body(byte[].class);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
        } catch (RestClientException e) {
            throw new ProblemException(
                    CommonProblem.UPSTREAM_UNAVAILABLE, upstream.path() + "-service gives no description", e);
        }
    }
}
