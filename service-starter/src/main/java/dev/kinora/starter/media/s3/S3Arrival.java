package dev.kinora.starter.media.s3;

import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.media.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * One file on its way into the bucket: a small one in one request, a large one in parts, each repeated alone when it
 * fails. S3 compares the SHA-256 of every request with what arrived and refuses what differs.
 */
final class S3Arrival {

    /** Name of the metadata that keeps the SHA-256 of the whole in hex. */
    static final String SHA256 = "sha256";

    private static final Logger log = LoggerFactory.getLogger(S3Arrival.class);

    private final Bucket bucket;
    private final String key;
    private final Path file;
    private final long partSize;

    S3Arrival(Bucket bucket, String key, Path file, long partSize) {
        this.bucket = bucket;
        this.key = key;
        this.file = file;
        this.partSize = partSize;
    }

    void send() throws IOException {
        long size = Files.size(file);
        if (size > partSize) {
            sendInParts(size);
        } else {
            sendAtOnce(new FilePart(file, 0, size));
        }
    }

    private void sendAtOnce(FilePart whole) throws IOException {
        byte[] sha256 = whole.sha256();
        Map<String, String> metadata = Map.of(SHA256, HexFormat.of().formatHex(sha256));
        bucket.call(
                "put",
                key,
                () -> bucket.client()
                        .putObject(
                                put -> put.bucket(bucket.name())
                                        .key(key)
                                        .metadata(metadata)
                                        .checksumSHA256(header(sha256)),
                                whole.body()));
    }

    private void sendInParts(long size) throws IOException {
        Map<String, String> metadata = Map.of(SHA256, Sha256.hex(file));
        String uploadId = bucket.call(
                        "put",
                        key,
                        () -> bucket.client()
                                .createMultipartUpload(upload -> upload.bucket(bucket.name())
                                        .key(key)
                                        .metadata(metadata)
                                        .checksumAlgorithm(ChecksumAlgorithm.SHA256)))
                .uploadId();
        boolean complete = false;
        try {
            List<CompletedPart> parts = new ArrayList<>();
            for (long start = 0; start < size; start += partSize) {
                var part = new FilePart(file, start, Math.min(partSize, size - start));
                parts.add(sendPart(uploadId, parts.size() + 1, part));
            }
            bucket.call(
                    "put",
                    key,
                    () -> bucket.client()
                            .completeMultipartUpload(upload -> upload.bucket(bucket.name())
                                    .key(key)
                                    .uploadId(uploadId)
                                    .multipartUpload(sent -> sent.parts(parts))));
            complete = true;
        } finally {
            if (!complete) {
                abort(uploadId);
            }
        }
    }

    private CompletedPart sendPart(String uploadId, int number, FilePart part) throws IOException {
        String checksum = header(part.sha256());
        String etag = bucket.call(
                        "put",
                        key,
                        () -> bucket.client()
                                .uploadPart(
                                        upload -> upload.bucket(bucket.name())
                                                .key(key)
                                                .uploadId(uploadId)
                                                .partNumber(number)
                                                .checksumSHA256(checksum),
                                        part.body()))
                .eTag();
        return CompletedPart.builder()
                .partNumber(number)
                .eTag(etag)
                .checksumSHA256(checksum)
                .build();
    }

    /** As S3 wants it in a header. */
    private static String header(byte[] sha256) {
        return Base64.getEncoder().encodeToString(sha256);
    }

    /** What is left of a kill is for a rule of the bucket: docs/runbook.md. */
    private void abort(String uploadId) {
        try {
            bucket.call(
                    "give up",
                    key,
                    () -> bucket.client()
                            .abortMultipartUpload(upload ->
                                    upload.bucket(bucket.name()).key(key).uploadId(uploadId)));
        } catch (MediaStoreException e) {
            log.warn("Parts of {} are left in the bucket: {}", key, e.failure());
        }
    }
}
