package dev.kinora.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitTests {

    private final LimitProperties properties = bind(
            Map.of("kinora.limits.sign-in.per-login-and-address", "3/1h", "kinora.limits.sign-in.per-device", "3/1h"));
    private final LoginThrottle throttle = new LoginThrottle(new Buckets(properties), properties);

    @Test
    void hasGenerousDefaults() {
        LimitProperties defaults = bind(Map.of());
        assertThat(defaults.enabled()).isTrue();
        assertThat(defaults.address().auth()).isEqualTo(new Rate(600, Duration.ofMinutes(1)));
        assertThat(defaults.account().write()).isEqualTo(new Rate(1200, Duration.ofMinutes(1)));
        assertThat(defaults.signIn().perLoginAndAddress()).isEqualTo(new Rate(10, Duration.ofMinutes(5)));
        assertThat(defaults.signIn().perLoginLong()).isEqualTo(new Rate(200, Duration.ofDays(1)));
        assertThat(defaults.attempts().signUp()).isEqualTo(new Rate(100, Duration.ofMinutes(10)));
        assertThat(defaults.concurrent()).isEqualTo(512);
    }

    @Test
    void countsFailedTriesForALoginAndAnAddress() {
        for (int i = 0; i < 3; i++) {
            throttle.take(stranger("zoe", "10.0.0.1"));
        }
        assertLimited(stranger("zoe", "10.0.0.1"));
        throttle.take(stranger("zoe", "10.0.0.2"));
        throttle.take(stranger("max", "10.0.0.1"));
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        for (int i = 0; i < 20; i++) {
            throttle.take(stranger("zoe", "10.0.0.1"));
            throttle.succeeded(stranger("zoe", "10.0.0.1"));
        }
    }

    /** Whatever strangers do, the device that has signed in before keeps its own tries; they keep hardly any. */
    @Test
    void leavesTheKnownDeviceOfTheOwnerAlone() {
        var owner = LoginThrottle.Try.ofKnownDevice("zoe", UUID.randomUUID());
        int taken = 0;
        for (int i = 0; i < 1000; i++) {
            taken += taken(stranger("zoe", "10.0." + i / 250 + "." + i % 250)) ? 1 : 0;
        }
        assertThat(taken).isEqualTo(50);
        throttle.take(owner);
        throttle.succeeded(owner);
        throttle.take(owner);
        throttle.take(owner);
        throttle.take(owner);
        assertLimited(owner);
    }

    private void assertLimited(LoginThrottle.Try tried) {
        assertThatThrownBy(() -> throttle.take(tried)).isInstanceOfSatisfying(ProblemException.class, problem -> {
            assertThat(problem.type()).isEqualTo(CommonProblem.RATE_LIMITED);
            assertThat(problem.extensions()).containsKey(ProblemException.RETRY_AFTER);
        });
    }

    private boolean taken(LoginThrottle.Try tried) {
        try {
            throttle.take(tried);
            return true;
        } catch (ProblemException tooMany) {
            return false;
        }
    }

    private static LoginThrottle.Try stranger(String login, String address) {
        return new LoginThrottle.Try(login, address, null);
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
