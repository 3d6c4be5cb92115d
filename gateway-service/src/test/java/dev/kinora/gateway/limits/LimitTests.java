package dev.kinora.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitTests {

    private final LimitProperties properties = bind(Map.of("kinora.limits.sign-in.per-login-and-address", "3/1h"));

    @Test
    void hasGenerousDefaults() {
        LimitProperties defaults = bind(Map.of());
        assertThat(defaults.enabled()).isTrue();
        assertThat(defaults.address().auth()).isEqualTo(new Rate(600, Duration.ofMinutes(1)));
        assertThat(defaults.account().write()).isEqualTo(new Rate(1200, Duration.ofMinutes(1)));
        assertThat(defaults.signIn().perLoginAndAddress()).isEqualTo(new Rate(10, Duration.ofMinutes(5)));
        assertThat(defaults.ownBody().toKilobytes()).isEqualTo(64);
    }

    @Test
    void countsFailedTriesForALoginAndAnAddress() {
        var throttle = new LoginThrottle(new Buckets(properties), properties);
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.tryAgainAfter("zoe", "10.0.0.1")).isEmpty();
        }
        assertThat(throttle.tryAgainAfter("zoe", "10.0.0.1"))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive());
        assertThat(throttle.tryAgainAfter("zoe", "10.0.0.2")).isEmpty();
        assertThat(throttle.tryAgainAfter("max", "10.0.0.1")).isEmpty();
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        var throttle = new LoginThrottle(new Buckets(properties), properties);
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.tryAgainAfter("zoe", "10.0.0.1")).isEmpty();
            throttle.succeeded("zoe", "10.0.0.1");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/api/v1/auth/token,AUTH",
        "GET,/api/v1/auth/session,READ",
        "PATCH,/api/v1/uploads/1,UPLOAD",
        "POST,/api/v1/videos,WRITE",
        "GET,/api/v1/feed,READ",
        "GET,/media/1/a.m4s,READ"
    })
    void tellsRequestsApart(String method, String path, RouteClass expected) {
        assertThat(RouteClass.of(method, path)).contains(expected);
    }

    @Test
    void doesNotCountPages() {
        assertThat(RouteClass.of("GET", "/assets/index.js")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1,10.0.0.1",
        "2001:db8:1:2:3:4:5:6,20010db800010002",
        "2001:db8:1:2::9,20010db800010002",
        "0:0:0:0:0:0:0:1,0000000000000000"
    })
    void takesAnIpv6NetworkForOneCaller(String address, String caller) {
        assertThat(Addresses.network(address)).isEqualTo(caller);
    }

    @Test
    void refusesARateThatAllowsNothing() {
        assertThatThrownBy(() -> Rate.of("0/1m")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rate.of("ten")).isInstanceOf(IllegalArgumentException.class);
    }

    private static LimitProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("kinora.limits", LimitProperties.class);
    }
}
