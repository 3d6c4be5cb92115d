package dev.kinora.video.media;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfiguration {

    @Bean
    LocalFolders localFolders(MediaProperties properties) {
        return LocalFolders.below(properties.dir());
    }

    @Bean
    MediaStore mediaStore(MediaProperties properties) {
        return new FileMediaStore(properties.dir());
    }
}
