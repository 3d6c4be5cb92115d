package dev.kinora.starter.media.s3;

import dev.kinora.starter.media.MediaStore;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.util.StringUtils;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;

/** The store of services that keep objects in a bucket. */
@AutoConfiguration
@ConditionalOnClass(S3Client.class)
@ConditionalOnProperty(name = "kinora.media.store", havingValue = "s3")
@EnableConfigurationProperties(S3Properties.class)
public class S3MediaAutoConfiguration {

    /** The client of the bucket. */
    @Bean
    public S3Client s3Client(S3Properties properties) {
        S3Properties.Limits limits = properties.limits();
        var client = S3Client.builder()
                .region(Region.of(properties.region()))
                .credentialsProvider(credentials(properties.credentials()))
                .forcePathStyle(properties.pathStyle())
                // We send checksums of our own as headers: services that are not AWS know those, but not all know
                // trailers.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(s3 -> s3.chunkedEncodingEnabled(false))
                .httpClientBuilder(Apache5HttpClient.builder()
                        .maxConnections(limits.connections())
                        .connectionTimeout(limits.connectTimeout())
                        .connectionAcquisitionTimeout(limits.answerTimeout())
                        .socketTimeout(limits.silenceTimeout()))
                .overrideConfiguration(all -> all.retryStrategy(DefaultRetryStrategy.standardStrategyBuilder()
                        .maxAttempts(limits.attempts())
                        .build()));
        if (properties.endpoint() != null && properties.endpoint().isAbsolute()) {
            client.endpointOverride(properties.endpoint());
        }
        return client.build();
    }

    /** The bucket, which nobody has looked for yet. */
    @Bean
    public Bucket mediaBucket(S3Client s3, S3Properties properties) {
        return new Bucket(s3, properties.bucket(), properties.limits().answerTimeout());
    }

    /** A bucket that is not there stops the start: nothing could be kept. A service that does not answer yet may come. */
    @Bean
    MediaStore s3MediaStore(Bucket bucket, S3Properties properties) {
        bucket.require(properties.createBucket());
        return new S3MediaStore(bucket, properties.limits().partSize().toBytes());
    }

    private static AwsCredentialsProvider credentials(S3Properties.Credentials keys) {
        return StringUtils.hasText(keys.accessKey())
                ? StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        keys.accessKey(), keys.secretKey().value()))
                : DefaultCredentialsProvider.builder().build();
    }
}
