package dev.kinora.gateway.routing;

import dev.kinora.gateway.account.handle.FormerHandles;
import dev.kinora.starter.problem.ProblemDetails;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** One route for everything that the table knows, over one client to all services. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    /** The limits of accounts stand at -90. */
    private static final int AFTER_LIMITS = -80;

    /** HTTP/1.1 only: an upgrade to h2c would make the client drop Content-Length and the services answer 101. */
    @Bean(destroyMethod = "close")
    HttpClient upstreamClient(RoutingProperties properties) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(properties.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> upstreamRoute(
            HttpClient client,
            RestClient.Builder builder,
            GatewayMvcProperties gateway,
            RoutingProperties properties,
            ProblemDetails problems) {
        var proxy = new UpstreamProxy(
                exchange(client, builder.clone(), gateway, properties.readTimeout()),
                exchange(client, builder.clone(), gateway, properties.transferTimeout()),
                properties,
                problems);
        return RouterFunctions.route(
                request -> RouteTable.find(request.servletRequest().getServletPath())
                        .isPresent(),
                proxy);
    }

    @Bean
    FilterRegistrationBean<FormerHandleFilter> formerHandleFilter(FormerHandles handles) {
        var registration = new FilterRegistrationBean<>(new FormerHandleFilter(handles));
        registration.setOrder(AFTER_LIMITS);
        return registration;
    }

    private static ProxyExchange exchange(
            HttpClient client, RestClient.Builder builder, GatewayMvcProperties gateway, Duration timeout) {
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(timeout);
        return new RestClientProxyExchange(builder.requestFactory(factory).build(), gateway);
    }
}
