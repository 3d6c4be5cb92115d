package dev.kinora.video.catalog.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The result of transcoding: size of the largest rendition in pixels, measured length, SHA-256 of the source, BlurHash
 * of the poster.
 */
@Embeddable
public record TranscodedMedia(
        @Column long durationMs,
        @Column int width,
        @Column int height,
        @Column(name = "source_sha256") @Nullable String sourceSha256,
        @Column @Nullable String blurhash) {

    /** The value for a video that is not transcoded yet. */
    public static TranscodedMedia none() {
        return new TranscodedMedia(0, 0, 0, null, null);
    }
}
