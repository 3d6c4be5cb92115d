package dev.kinora.gateway.routing;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.node.ObjectNode;

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

    /** Keeps the address of the request out of the gateway's own description. */
    @Bean
    static OpenApiCustomizer relativeServer() {
        return description -> description.setServers(List.of(new Server().url("/")));
    }

    @GetMapping("/api/v1/openapi/gateway.json")
    void own(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher(DESCRIPTION).forward(request, response);
    }

    @GetMapping("/api/v1/openapi/{service}.json")
    ResponseEntity<ObjectNode> of(@PathVariable String service) {
        Upstream upstream = Upstream.named(service)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no service " + service));
        try {
            ObjectNode description = client.get()
                    .uri(properties.base(upstream).resolve(DESCRIPTION))
                    .retrieve()
                    .body(ObjectNode.class);
            if (description == null) {
                throw new ProblemException(CommonProblem.UPSTREAM_UNAVAILABLE, "The description is empty");
            }
            // The service names itself by an address that only the gateway can reach.
            description.putArray("servers").addObject().put("url", "/");
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(description);
        } catch (RestClientException e) {
            throw new ProblemException(
                    CommonProblem.UPSTREAM_UNAVAILABLE, upstream.path() + "-service provides no description", e);
        }
    }
}
