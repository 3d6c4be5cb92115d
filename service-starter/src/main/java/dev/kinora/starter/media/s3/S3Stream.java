package dev.kinora.starter.media.s3;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStoreException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/**
 * Reads an object from where the reader is: skipping before the first read costs nothing, and a transfer that breaks is
 * taken up where it broke. The ETag of each request makes sure that it is still the same object.
 */
final class S3Stream extends InputStream {

    private static final int RESUMES = 2;

    private final Bucket bucket;
    private final MediaObject object;
    private @Nullable ResponseInputStream<GetObjectResponse> transfer;
    private long position;
    private int resumes;

    S3Stream(Bucket bucket, MediaObject object) {
        this.bucket = bucket;
        this.object = object;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        while (position < object.size()) {
            try {
                int got = transfer().read(bytes, offset, length);
                if (got < 0) {
                    throw new IOException("the transfer ended after " + position + " of " + object.size() + " bytes");
                }
                if (position + got == object.size()) {
                    finish();
                }
                position += got;
                return got;
            } catch (SdkException e) {
                throw bucket.failure("read", object.key(), e);
            } catch (IOException e) {
                drop();
                if (resumes++ == RESUMES) {
                    throw bucket.failure("read", object.key(), e);
                }
            }
        }
        return -1;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.clamp(count, 0, object.size() - position);
        if (skipped > 0) {
            drop();
            position += skipped;
        }
        return skipped;
    }

    @Override
    public void close() throws IOException {
        if (position < object.size()) {
            drop();
        } else if (transfer != null) {
            transfer.close();
        }
    }

    private ResponseInputStream<GetObjectResponse> transfer() {
        if (transfer == null) {
            var request = GetObjectRequest.builder()
                    .bucket(bucket.name())
                    .key(object.key())
                    .ifMatch('"' + object.etag() + '"')
                    .overrideConfiguration(bucket::answersSoon);
            if (position > 0) {
                request.range("bytes=" + position + "-");
            } else {
                request.checksumMode(ChecksumMode.ENABLED);
            }
            transfer = bucket.call("read", object.key(), () -> bucket.client().getObject(request.build()));
        }
        return transfer;
    }

    /** Behind the last byte the client compares the checksum, if it read the whole: before the reader has that byte. */
    private void finish() throws IOException {
        int more;
        try {
            more = transfer().read();
        } catch (SdkClientException e) {
            throw MediaStoreException.damaged("The bytes of " + object.key() + " are not those that were stored", e);
        }
        if (more >= 0) {
            throw new IOException("there are more than the " + object.size() + " bytes that were found");
        }
    }

    /** Ends a transfer without reading what is left of it. */
    private void drop() {
        if (transfer != null) {
            transfer.abort();
            transfer = null;
        }
    }
}
