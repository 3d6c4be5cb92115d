package dev.kinora.video.media;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MediaProperties.class)
class MediaConfiguration {

    @Bean
    LocalFolders localFolders(MediaProperties properties) {
        return LocalFolders.of(properties);
    }

    @Bean
    @ConditionalOnProperty(name = "kinora.media.store", havingValue = "file", matchIfMissing = true)
    MediaStore fileMediaStore(MediaProperties properties) {
        return new FileMediaStore(properties.dir());
    }

    @Bean
    V8__EarlierMedia earlierMedia(MediaProperties properties) {
        return new V8__EarlierMedia(properties.dir());
    }
}
