package dev.kinora.video.media;

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
    V8__EarlierMedia earlierMedia(MediaProperties properties) {
        return new V8__EarlierMedia(properties.dir());
    }
}
