package dev.kinora.video.upload;

import dev.kinora.video.media.LocalFolders;
import me.desair.tus.server.TusFileUploadService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadProperties.class)
class UploadConfiguration {

    @Bean
    TusFileUploadService tusFileUploadService(LocalFolders folders, UploadProperties properties) {
        return new TusFileUploadService()
                .withUploadUri(Uploads.URI)
                .withStoragePath(folders.uploads().toString())
                .withMaxUploadSize(properties.maxSize().toBytes())
                .withUploadExpirationPeriod(properties.keptFor().toMillis())
                .disableTusExtension("concatenation");
    }

    @Bean
    Uploads uploads(TusFileUploadService tus, LocalFolders folders, JdbcClient jdbc) {
        return new Uploads(tus, folders.uploads(), jdbc);
    }
}
