package dev.kinora.starter.media.s3;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.media.ObjectKeys;
import dev.kinora.starter.media.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Objects in a bucket. S3 makes an object visible when its last byte has arrived, so putting is atomic; reads
 * send the ETag that was found, so they never mix two versions. The SHA-256 of the complete object is in its metadata
 * ({@value S3Arrival#SHA256}).
 */
public final class S3MediaStore implements MediaStore {

    /** Page size of S3 for listing and removing. */
    static final int PAGE = 1000;

    private final Bucket bucket;
    private final long partSize;
    private final int page;

    /** A store that lists and removes as many objects at once as S3 allows. */
    public S3MediaStore(Bucket bucket, long partSize) {
        this(bucket, partSize, PAGE);
    }

    /**
     * A store in a bucket.
     *
     * @param partSize bytes of the parts in which larger files are sent
     * @param page objects that are listed and removed at once
     */
    public S3MediaStore(Bucket bucket, long partSize, int page) {
        this.bucket = bucket;
        this.partSize = partSize;
        this.page = page;
    }

    @Override
    public void put(String key, Path file) {
        ObjectKeys.checked(key);
        try {
            new S3Arrival(bucket, key, file, partSize).send();
        } catch (IOException e) {
            throw bucket.failure("put", key, e);
        }
    }

    @Override
    public Optional<MediaObject> find(String key) {
        ObjectKeys.checked(key);
        return head(key)
                .map(head ->
                        new MediaObject(key, head.contentLength(), head.lastModified(), withoutQuotes(head.eTag())));
    }

    @Override
    public Resource read(MediaObject object) {
        return new S3Resource(bucket, object);
    }

    @Override
    public Optional<Path> fetch(String key, Path folder) {
        ObjectKeys.checked(key);
        Path copy = folder.resolve("fetched-" + UUID.randomUUID());
        return bucket.find(
                        "fetch",
                        key,
                        () -> bucket.client()
                                .getObject(get -> get.bucket(bucket.name()).key(key), ResponseTransformer.toFile(copy)))
                .map(response -> verified(key, copy, response));
    }

    @Override
    public Stream<MediaObject> list(String prefix) {
        String folder = ObjectKeys.checked(prefix) + "/";
        return Stream.iterate(
                        Optional.of(page(folder, null)),
                        Optional::isPresent,
                        earlier -> earlier.filter(found -> Boolean.TRUE.equals(found.isTruncated()))
                                .map(found -> page(folder, found.nextContinuationToken())))
                .flatMap(Optional::stream)
                .flatMap(found -> found.contents().stream())
                .map(S3MediaStore::describe);
    }

    @Override
    public void delete(String key) {
        String folder = ObjectKeys.checked(key) + "/";
        bucket.call(
                "delete",
                key,
                () -> bucket.client()
                        .deleteObject(object ->
                                object.bucket(bucket.name()).key(key).overrideConfiguration(bucket::answersSoon)));
        for (List<S3Object> left = page(folder, null).contents();
                !left.isEmpty();
                left = page(folder, null).contents()) {
            delete(left);
        }
    }

    private void delete(List<S3Object> objects) {
        List<ObjectIdentifier> keys = objects.stream()
                .map(object -> ObjectIdentifier.builder().key(object.key()).build())
                .toList();
        String first = objects.getFirst().key();
        List<S3Error> errors = bucket.call(
                        "delete",
                        first,
                        () -> bucket.client()
                                .deleteObjects(batch -> batch.bucket(bucket.name())
                                        .delete(these -> these.objects(keys).quiet(true))))
                .errors();
        if (!errors.isEmpty()) {
            S3Error error = errors.getFirst();
            throw bucket.failure("delete", error.key(), new IOException(error.code() + ": " + error.message()));
        }
    }

    private ListObjectsV2Response page(String folder, @Nullable String token) {
        return bucket.call(
                "list",
                folder,
                () -> bucket.client()
                        .listObjectsV2(list -> list.bucket(bucket.name())
                                .prefix(folder)
                                .maxKeys(page)
                                .continuationToken(token)
                                .overrideConfiguration(bucket::answersSoon)));
    }

    private Optional<HeadObjectResponse> head(String key) {
        return bucket.find(
                "find",
                key,
                () -> bucket.client()
                        .headObject(head ->
                                head.bucket(bucket.name()).key(key).overrideConfiguration(bucket::answersSoon)));
    }

    private Path verified(String key, Path copy, GetObjectResponse response) {
        String kept = response.metadata().get(S3Arrival.SHA256);
        try {
            if (kept == null || kept.equals(Sha256.hex(copy))) {
                return copy;
            }
            Files.delete(copy);
        } catch (IOException e) {
            throw bucket.failure("fetch", key, e);
        }
        throw MediaStoreException.damaged(
                "The bytes of " + key + " are not those that were stored",
                new IOException("SHA-256 differs from " + kept));
    }

    private static MediaObject describe(S3Object object) {
        return new MediaObject(object.key(), object.size(), object.lastModified(), withoutQuotes(object.eTag()));
    }

    private static String withoutQuotes(String etag) {
        return etag.replace("\"", "");
    }
}
