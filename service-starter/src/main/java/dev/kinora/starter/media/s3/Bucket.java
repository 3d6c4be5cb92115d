package dev.kinora.starter.media.s3;

import dev.kinora.starter.media.MediaStoreException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** One bucket, and what its failures mean to us. */
public final class Bucket {

    private static final Logger log = LoggerFactory.getLogger(Bucket.class);
    private static final int NOT_FOUND = 404;

    private final S3Client s3;
    private final String name;
    private final Duration answerTimeout;

    /**
     * A bucket, which nobody has looked for yet.
     *
     * @param answerTimeout until the first byte of a response
     */
    public Bucket(S3Client s3, String name, Duration answerTimeout) {
        this.s3 = s3;
        this.name = name;
        this.answerTimeout = answerTimeout;
    }

    S3Client client() {
        return s3;
    }

    String name() {
        return name;
    }

    /** For requests without a body to send: a late answer is none. */
    void answersSoon(AwsRequestOverrideConfiguration.Builder request) {
        request.apiCallTimeout(answerTimeout);
    }

    /**
     * Makes sure that the bucket exists.
     *
     * @throws IllegalStateException when it does not, or may not be seen, with what to do
     */
    public void require(boolean create) {
        try {
            if (isThere()) {
                return;
            }
            if (!create) {
                throw new IllegalStateException("The bucket " + name + " does not exist: create it, or set "
                        + "kinora.media.s3.create-bucket (KINORA_S3_CREATE_BUCKET) to true");
            }
            make();
        } catch (MediaStoreException e) {
            log.warn("The media store is not there yet: {}", e.failure());
        }
    }

    private boolean isThere() {
        try {
            s3.headBucket(head -> head.bucket(name).overrideConfiguration(this::answersSoon));
            return true;
        } catch (NoSuchBucketException e) {
            return false;
        } catch (SdkException e) {
            throw failure("see", "anything", e);
        }
    }

    private void make() {
        try {
            call("make", "anything", () -> s3.createBucket(bucket -> bucket.bucket(name)));
            log.info("Made the bucket {}", name);
        } catch (MediaStoreException e) {
            boolean madeByAnotherReplica =
                    e.getCause() != null && e.getCause().getCause() instanceof BucketAlreadyOwnedByYouException;
            if (!madeByAnotherReplica) {
                throw e;
            }
        }
    }

    /** What a request gives; empty for what is not there. */
    <T> Optional<T> find(String operation, String key, Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (NoSuchBucketException e) {
            throw failure(operation, key, e);
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND) {
                return Optional.empty();
            }
            throw failure(operation, key, e);
        } catch (SdkException e) {
            throw failure(operation, key, e);
        }
    }

    <T> T call(String operation, String key, Supplier<T> request) {
        try {
            return request.get();
        } catch (SdkException e) {
            throw failure(operation, key, e);
        }
    }

    MediaStoreException failure(String operation, String key, Exception cause) {
        String reason = cause instanceof NoSuchBucketException
                ? "the bucket does not exist: create it, or correct kinora.media.s3.bucket (KINORA_S3_BUCKET)"
                : String.valueOf(cause.getMessage());
        return new MediaStoreException(
                "Could not %s %s in the bucket %s: %s".formatted(operation, key, name, reason), cause);
    }
}
