package dev.kinora.video.takedown;

import dev.kinora.starter.security.ServiceToken;
import dev.kinora.video.catalog.VideoLifecycle;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TakedownProperties.class)
class TakedownConfiguration {

    @Bean
    TakedownComparison takedownComparison(
            TakedownProperties properties,
            ComparedPosition position,
            VideoLifecycle lifecycle,
            InstantSource clock,
            MeterRegistry metrics) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .connectTimeout(properties.connectTimeout())
                .build());
        requests.setReadTimeout(properties.readTimeout());
        var http = RestClient.builder()
                .baseUrl(properties.gatewayUrl().toString())
                .requestFactory(requests)
                .build();
        var token = new ServiceToken(http, properties.clientId(), properties.clientSecret(), clock);
        return new TakedownComparison(new Withdrawals(http, token), position, lifecycle, properties, clock, metrics);
    }
}
