package dev.kinora.starter.media.s3;

import dev.kinora.starter.media.MediaObject;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** The bytes of an object as it was when it was found; nothing is asked of S3 before the first byte is read. */
final class S3Resource extends AbstractResource {

    private final Bucket bucket;
    private final MediaObject found;

    S3Resource(Bucket bucket, MediaObject found) {
        this.bucket = bucket;
        this.found = found;
    }

    @Override
    public InputStream getInputStream() {
        return new S3Stream(bucket, found);
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return found.size();
    }

    @Override
    public long lastModified() {
        return found.modified().toEpochMilli();
    }

    @Override
    public String getDescription() {
        return "media object " + found.key();
    }
}
