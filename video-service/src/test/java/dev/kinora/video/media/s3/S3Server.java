package dev.kinora.video.media.s3;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.s3.Bucket;
import dev.kinora.starter.media.s3.S3MediaAutoConfiguration;
import dev.kinora.starter.media.s3.S3MediaStore;
import dev.kinora.starter.media.s3.S3Properties;
import dev.kinora.starter.secret.Secret;
import dev.kinora.testsupport.S3Mock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** Our client of the S3 server that others wrote. */
public final class S3Server {

    /** A bucket that is there. */
    public static final String BUCKET = S3Mock.BUCKET;

    private static final int SMALL_PAGE = 10;

    private S3Server() {}

    /** Where it answers; starts it when needed. */
    public static URI endpoint() {
        return S3Mock.endpoint();
    }

    /** A store in its bucket that lists few objects at once. */
    public static MediaStore open(String... endpoint) {
        return new S3MediaStore(bucket(properties(URI.create(endpoint[0]), BUCKET)), 32L << 20, SMALL_PAGE);
    }

    /** Where the server keeps an object of these bytes. */
    static Path fileOf(byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.walk(S3Mock.OBJECTS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return file;
                }
            }
        }
        throw new IllegalStateException("S3Mock has no such object");
    }

    static Bucket bucket(S3Properties properties) {
        var configuration = new S3MediaAutoConfiguration();
        return configuration.mediaBucket(configuration.s3Client(properties), properties);
    }

    static S3Properties properties(URI endpoint, String bucket) {
        var limits = new S3Properties.Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofSeconds(20), 50, 3, DataSize.ofMegabytes(32));
        var keys = new S3Properties.Credentials("key", Secret.of("hush-hush"));
        return new S3Properties(bucket, false, endpoint, "us-east-1", true, keys, limits);
    }
}
