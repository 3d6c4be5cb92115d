package dev.kinora.recommendation.feed;

import java.util.Optional;

/** Which feed a viewer asks for. */
enum FeedMode {
    FOR_YOU("forYou"),
    FOLLOWING("following"),
    LATEST("latest");

    private final String code;

    FeedMode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static Optional<FeedMode> of(String code) {
        for (var mode : values()) {
            if (mode.code.equals(code)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
