package dev.kinora.video.catalog.metadata;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The text of a video, as written by its creator. */
@Embeddable
public record VideoWords(
        @Column String title,
        @Column String description,
        @JdbcTypeCode(SqlTypes.JSON) List<String> hashtags,
        @Column @Nullable String category) {

    public VideoWords {
        hashtags = List.copyOf(hashtags);
    }

    public VideoWords withCategory(@Nullable String other) {
        return new VideoWords(title, description, hashtags, other);
    }

    /** Whether the screened parts are equal. */
    public boolean readsLike(VideoWords other) {
        return title.equals(other.title) && description.equals(other.description) && hashtags.equals(other.hashtags);
    }
}
