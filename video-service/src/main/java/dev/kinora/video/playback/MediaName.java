package dev.kinora.video.playback;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;

/** The file names below a playback id. All other names are rejected, so no path can lead elsewhere. */
enum MediaName {
    MASTER("master\\.m3u8", "application/vnd.apple.mpegurl", false),
    PLAYLIST("v\\d/index\\.m3u8", "application/vnd.apple.mpegurl", false),
    INIT("v\\d/init(_\\d)?\\.mp4", "video/mp4", true),
    SEGMENT("v\\d/seg_\\d{5}\\.m4s", "video/iso.segment", true),
    POSTER("poster\\.jpg", "image/jpeg", true),
    STORYBOARD("storyboard\\.vtt", "text/vtt", true),
    STORYBOARD_SHEET("storyboard\\.jpg", "image/jpeg", true),
    DOWNLOAD("download\\.mp4", "video/mp4", true),
    SCREENING_LIST("screening/index\\.json", "application/json", false),
    SCREENING_PROXY("screening/proxy\\.mp4", "video/mp4", false),
    SCREENING_FRAMES("screening/frames\\.pack", "application/octet-stream", false),
    SCREENING_FRAME("screening/frames/\\d{1,2}\\.jpg", "image/jpeg", false);

    private final Pattern pattern;
    private final MediaType type;
    private final boolean immutable;

    MediaName(String pattern, String type, boolean immutable) {
        this.pattern = Pattern.compile(pattern);
        this.type = MediaType.parseMediaType(type);
        this.immutable = immutable;
    }

    static Optional<MediaName> find(String path) {
        for (MediaName name : values()) {
            if (name.pattern.matcher(path).matches()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** The name of a file for playback; NOT_FOUND for other names. */
    static MediaName playable(String path) {
        return find(path).filter(known -> !known.isForScreening()).orElseThrow(MediaFiles::notFound);
    }

    MediaType type() {
        return type;
    }

    /** Whether a published file of this name never changes. Playlists may change. */
    boolean isImmutable() {
        return immutable;
    }

    boolean isForScreening() {
        return switch (this) {
            case SCREENING_LIST, SCREENING_PROXY, SCREENING_FRAMES, SCREENING_FRAME -> true;
            default -> false;
        };
    }
}
