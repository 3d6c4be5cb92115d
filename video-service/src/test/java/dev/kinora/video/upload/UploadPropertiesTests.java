package dev.kinora.video.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class UploadPropertiesTests {

    @Test
    void hasSensibleDefaults() {
        var defaults = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("kinora.upload", UploadProperties.class);
        assertThat(defaults)
                .isEqualTo(new UploadProperties(
                        DataSize.ofMegabytes(500),
                        Duration.ofHours(24),
                        10,
                        DataSize.ofGigabytes(20),
                        100,
                        DataSize.ofGigabytes(100),
                        DataSize.ofGigabytes(1)));
    }

    @Test
    void letsAnAccountUploadSomething() {
        DataSize size = DataSize.ofMegabytes(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UploadProperties(size, Duration.ofHours(1), 0, size, 1, size, size))
                .withMessageContaining("account-uploads");
    }
}
