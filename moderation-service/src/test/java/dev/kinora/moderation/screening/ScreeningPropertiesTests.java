package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class ScreeningPropertiesTests {

    @Test
    void hasDefaults() {
        var properties = Binder.get(new MockEnvironment()).bindOrCreate("kinora.screening", ScreeningProperties.class);

        assertThat(properties.concurrency()).isEqualTo(2);
        assertThat(properties.lease()).isEqualTo(Duration.ofSeconds(30));
        assertThat(properties.limit()).isEqualTo(Duration.ofMinutes(10));
        assertThat(properties.deferral()).isEqualTo(Duration.ofMinutes(15));
    }
}
