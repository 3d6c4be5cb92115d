package dev.kinora.video.upload;

import dev.kinora.video.media.LocalFolders;
import java.time.InstantSource;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.upload.UuidUploadIdFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadProperties.class)
class UploadConfiguration {

    @Bean
    PartFiles partFiles(LocalFolders folders) {
        return new PartFiles(folders.uploads().resolve("parts"));
    }

    @Bean
    UploadLocks uploadLocks(LocalFolders folders) {
        return new UploadLocks(folders.uploads());
    }

    @Bean
    UploadQuotas uploadQuotas(UploadRecords records, JdbcClient jdbc, UploadProperties limits, PartFiles parts) {
        return new UploadQuotas(records, jdbc, limits, parts);
    }

    @Bean
    UploadStorage uploadStorage(
            UploadRecords records, PartFiles parts, UploadQuotas quotas, UploadProperties limits, InstantSource clock) {
        return new UploadStorage(records, parts, quotas, limits, new UuidUploadIdFactory(), clock);
    }

    @Bean
    TusFileUploadService tusFileUploadService(UploadStorage storage, UploadLocks locks) {
        return new TusFileUploadService()
                .withUploadUri(Uploads.URI)
                .withUploadStorageService(storage)
                .withUploadLockingService(locks)
                .disableTusExtension("concatenation");
    }

    @Bean
    Uploads uploads(UploadRecords records, PartFiles parts, UploadQuotas quotas, InstantSource clock) {
        return new Uploads(records, parts, quotas, clock);
    }

    @Bean
    UploadErasure uploadErasure(UploadRecords records, PartFiles parts, UploadLocks locks) {
        return new UploadErasure(records, parts, locks);
    }

    @Bean
    UploadSweep uploadSweep(UploadRecords records, PartFiles parts, UploadLocks locks, InstantSource clock) {
        return new UploadSweep(records, parts, locks, clock);
    }
}
