package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

class StagePropertiesTests {

    @Test
    void hasDefaults() {
        var properties = Binder.get(new MockEnvironment()).bindOrCreate("kinora.screening", StageProperties.class);

        assertThat(properties.reading()).isEqualTo(Duration.ofMinutes(2));
        assertThat(properties.visionWindow()).isEqualTo(Duration.ofMinutes(2));
        assertThat(properties.visionQuestions().perVideo()).isEqualTo(60);
        assertThat(properties.visionQuestions().perCreator()).isEqualTo(200);
    }
}
