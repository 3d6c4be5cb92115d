package dev.kinora.starter.media.s3;

import dev.kinora.starter.secret.Secret;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * The bucket of objects, and time limits of its use.
 *
 * @param bucket its name
 * @param createBucket whether a missing bucket is created at start
 * @param endpoint address of the service; absent = AWS in that region
 * @param region region of the bucket; most services other than AWS accept any value
 * @param pathStyle whether the bucket is named in the path instead of the host name
 * @param credentials the keys; without them what the environment offers (role of the pod or machine)
 * @param limits time-outs and sizes
 */
@ConfigurationProperties("kinora.media.s3")
public record S3Properties(
        String bucket,
        @DefaultValue("false") boolean createBucket,
        @Nullable URI endpoint,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("false") boolean pathStyle,
        @DefaultValue Credentials credentials,
        @DefaultValue Limits limits) {

    public S3Properties {
        if (!StringUtils.hasText(bucket)) {
            throw new IllegalArgumentException("kinora.media.s3.bucket (KINORA_S3_BUCKET) must name the bucket");
        }
    }

    /**
     * Static keys.
     *
     * @param accessKey its name; empty = none
     * @param secretKey the secret
     */
    public record Credentials(
            @DefaultValue("") String accessKey,
            @DefaultValue("") Secret secretKey) {}

    /**
     * Limits of requests.
     *
     * @param connectTimeout time limit for opening a connection
     * @param answerTimeout time limit until the first byte of a response, including retries
     * @param silenceTimeout longest pause within a transfer
     * @param connections most open connections; each reader of a segment holds one
     * @param attempts attempts per request, with growing pauses
     * @param partSize size of the parts in which larger files are sent (5 MB at least)
     */
    public record Limits(
            @DefaultValue("2s") Duration connectTimeout,
            @DefaultValue("15s") Duration answerTimeout,
            @DefaultValue("20s") Duration silenceTimeout,
            @DefaultValue("256") int connections,
            @DefaultValue("3") int attempts,
            @DefaultValue("32MB") DataSize partSize) {}
}
