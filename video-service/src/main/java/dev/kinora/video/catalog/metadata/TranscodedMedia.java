package dev.kinora.video.catalog.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What transcoding made of a source: sizes of the top rendition, its real length, SHA-256 of the source, BlurHash of the
 * poster.
 */
@Embeddable
public record TranscodedMedia(
        @Column long durationMs,
        @Column int width,
        @Column int height,
        @Column(name = "source_sha256") @Nullable String sourceSha256,
        @Column @Nullable String blurhash) {

    /** Of a video that is yet to be made. */
    public static TranscodedMedia none() {
        return new TranscodedMedia(0, 0, 0, null, null);
    }
}
