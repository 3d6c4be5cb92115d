package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class ScreeningPropertiesTests {

    private static ScreeningProperties bind(MockEnvironment environment) {
        return Binder.get(environment).bindOrCreate("kinora.screening", ScreeningProperties.class);
    }

    @Test
    void hasDefaults() {
        var properties = bind(new MockEnvironment());

        assertThat(properties.concurrency()).isEqualTo(2);
        assertThat(properties.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.limit()).isEqualTo(Duration.ofMinutes(10));
        assertThat(properties.deferral()).isEqualTo(Duration.ofMinutes(15));
        assertThat(properties.visionWindow()).isEqualTo(Duration.ofMinutes(2));
        assertThat(properties.media().clientId()).isEqualTo("moderation-service");
        assertThat(properties.media().maxVideo().toMegabytes()).isEqualTo(14);
    }

    @Test
    void neverShowsTheSecret() {
        var properties = bind(new MockEnvironment().withProperty("kinora.screening.media.client-secret", "swordfish"));

        assertThat(properties.media().clientSecret().value()).isEqualTo("swordfish");
        assertThat(properties.toString()).doesNotContain("swordfish");
    }
}
