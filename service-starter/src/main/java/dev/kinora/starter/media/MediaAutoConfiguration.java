package dev.kinora.starter.media;

import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** The store of services that keep objects as files. */
@AutoConfiguration
@ConditionalOnProperty(name = "kinora.media.store", havingValue = "file")
@EnableConfigurationProperties(MediaStoreProperties.class)
public class MediaAutoConfiguration {

    @Bean
    MediaStore fileMediaStore(MediaStoreProperties properties) {
        return new FileMediaStore(root(properties));
    }

    @Bean
    StaleArrivals staleArrivals(MediaStoreProperties properties, InstantSource clock) {
        return new StaleArrivals(root(properties), clock);
    }

    private static Path root(MediaStoreProperties properties) {
        if (properties.dir() == null) {
            throw new IllegalStateException("kinora.media.dir must name the folder of the file store");
        }
        return properties.dir();
    }
}
