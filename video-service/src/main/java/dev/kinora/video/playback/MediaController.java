package dev.kinora.video.playback;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaObject;
import dev.kinora.video.media.MediaStore;
import dev.kinora.video.playback.Playback.Shown;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Playlists, segments and posters. Whatever may not be seen is answered like what does not exist. Range, HEAD and
 * conditional requests are Spring's (RFC 9110 §13, §14).
 */
@RestController
class MediaController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Playback playback;
    private final MediaStore store;

    MediaController(Playback playback, MediaStore store) {
        this.playback = playback;
        this.store = store;
    }

    /** What screening may look at: the proxy and the sampled frames, as addresses below the origin. */
    record ScreeningFiles(String proxyUrl, List<String> frameUrls) {}

    @GetMapping("/media/{playbackId}/screening/index.json")
    ScreeningFiles screeningFiles(@PathVariable UUID playbackId) {
        String folder = folder(playbackId, shown(playbackId));
        find(folder + "screening/proxy.mp4");
        String base = "/media/%s/screening/".formatted(playbackId);
        List<String> frames = IntStream.rangeClosed(1, 99)
                .mapToObj("frames/%d.jpg"::formatted)
                .takeWhile(frame -> store.find(folder + "screening/" + frame).isPresent())
                .map(base::concat)
                .toList();
        return new ScreeningFiles(base + "proxy.mp4", frames);
    }

    @GetMapping("/media/{playbackId}/screening/proxy.mp4")
    ResponseEntity<Resource> proxy(@PathVariable UUID playbackId) {
        return screening(playbackId, "screening/proxy.mp4");
    }

    @GetMapping("/media/{playbackId}/screening/frames/{frame}")
    ResponseEntity<Resource> frame(@PathVariable UUID playbackId, @PathVariable String frame) {
        return screening(playbackId, "screening/frames/" + frame);
    }

    @GetMapping("/media/{playbackId}/s/{token}/{*path}")
    ResponseEntity<Resource> signed(
            @PathVariable UUID playbackId, @PathVariable String token, @PathVariable String path) {
        Shown shown = shown(playbackId);
        if (!playback.isSigned(playbackId, token) || shown.access() == PlaybackAccess.CLOSED) {
            throw notFound();
        }
        return playable(playbackId, shown, path.substring(1));
    }

    @GetMapping("/media/{playbackId}/{*path}")
    ResponseEntity<Resource> open(@PathVariable UUID playbackId, @PathVariable String path) {
        Shown shown = shown(playbackId);
        if (shown.access() != PlaybackAccess.OPEN) {
            throw notFound();
        }
        MediaName name = playableName(path.substring(1));
        return file(playbackId, shown, path.substring(1), name.isImmutable() ? FOR_EVER : CacheControl.noCache());
    }

    private ResponseEntity<Resource> screening(UUID playbackId, String path) {
        return file(playbackId, shown(playbackId), path, CacheControl.noStore());
    }

    private ResponseEntity<Resource> playable(UUID playbackId, Shown shown, String path) {
        playableName(path);
        return file(playbackId, shown, path, CacheControl.noStore());
    }

    private static MediaName playableName(String path) {
        return MediaName.find(path).filter(known -> !known.isForScreening()).orElseThrow(MediaController::notFound);
    }

    private ResponseEntity<Resource> file(UUID playbackId, Shown shown, String path, CacheControl caching) {
        MediaName name = MediaName.find(path).orElseThrow(MediaController::notFound);
        MediaObject object = find(folder(playbackId, shown) + path);
        return ResponseEntity.ok()
                .cacheControl(caching)
                .eTag("\"" + object.etag() + "\"")
                .contentType(name.type())
                .body(store.read(object));
    }

    private Shown shown(UUID playbackId) {
        return playback.shown(playbackId).orElseThrow(MediaController::notFound);
    }

    private static String folder(UUID playbackId, Shown shown) {
        return MediaKeys.generation(playbackId, shown.generation()) + "/";
    }

    private MediaObject find(String key) {
        return store.find(key).orElseThrow(MediaController::notFound);
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is nothing to play here.");
    }
}
