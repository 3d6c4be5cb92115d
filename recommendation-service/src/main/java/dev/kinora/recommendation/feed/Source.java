package dev.kinora.recommendation.feed;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where the video of a slot came from. */
enum Source {
    SEED,
    TFIDF,
    EXPLORE,
    POPULAR,
    FRESH,
    REWATCH,
    FOLLOWING,
    LATEST;

    @JsonValue
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
