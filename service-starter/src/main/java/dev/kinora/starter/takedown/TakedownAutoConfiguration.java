package dev.kinora.starter.takedown;

import dev.kinora.starter.security.ServiceToken;
import dev.kinora.starter.time.TimeAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** The comparison of what a service shows with the decisions of moderation, for services with {@link Takedowns}. */
@AutoConfiguration(after = TimeAutoConfiguration.class)
@ConditionalOnBean(Takedowns.class)
@EnableConfigurationProperties(TakedownProperties.class)
public class TakedownAutoConfiguration {

    @Bean
    GatewayClient takedownGateway(TakedownProperties properties, Environment environment, InstantSource clock) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        var http = RestClient.builder()
                .baseUrl(properties.gatewayUrl().toString())
                .requestFactory(requests)
                .build();
        var client = environment.getRequiredProperty("spring.application.name");
        return new GatewayClient(http, new ServiceToken(http, client, properties.clientSecret(), clock));
    }

    @Bean
    TakedownComparisons takedownComparisons(
            List<Takedowns> takedowns,
            GatewayClient gateway,
            JdbcClient jdbc,
            TakedownProperties properties,
            InstantSource clock,
            MeterRegistry metrics) {
        var comparisons = takedowns.stream()
                .map(one -> new TakedownComparison(one, gateway, jdbc, properties.compareEvery(), clock, metrics))
                .toList();
        return new TakedownComparisons(comparisons, properties.clientSecret().present());
    }
}
