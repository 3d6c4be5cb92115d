package dev.kinora.video.playback;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.io.FileSystemResource;
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
        require(playbackId, "screening/proxy.mp4");
        String base = "/media/%s/screening/".formatted(playbackId);
        List<String> frames = IntStream.rangeClosed(1, 99)
                .mapToObj("frames/%d.jpg"::formatted)
                .takeWhile(frame -> store.find(playbackId, "screening/" + frame).isPresent())
                .map(base::concat)
                .toList();
        return new ScreeningFiles(base + "proxy.mp4", frames);
    }

    @GetMapping("/media/{playbackId}/screening/proxy.mp4")
    ResponseEntity<Resource> proxy(@PathVariable UUID playbackId) {
        return file(playbackId, "screening/proxy.mp4", CacheControl.noStore());
    }

    @GetMapping("/media/{playbackId}/screening/frames/{frame}")
    ResponseEntity<Resource> frame(@PathVariable UUID playbackId, @PathVariable String frame) {
        return file(playbackId, "screening/frames/" + frame, CacheControl.noStore());
    }

    @GetMapping("/media/{playbackId}/s/{token}/{*path}")
    ResponseEntity<Resource> signed(
            @PathVariable UUID playbackId, @PathVariable String token, @PathVariable String path) {
        if (!playback.isSigned(playbackId, token) || playback.accessOf(playbackId) == PlaybackAccess.CLOSED) {
            throw notFound();
        }
        return playable(playbackId, path.substring(1), false);
    }

    @GetMapping("/media/{playbackId}/{*path}")
    ResponseEntity<Resource> open(@PathVariable UUID playbackId, @PathVariable String path) {
        if (playback.accessOf(playbackId) != PlaybackAccess.OPEN) {
            throw notFound();
        }
        return playable(playbackId, path.substring(1), true);
    }

    private ResponseEntity<Resource> playable(UUID playbackId, String path, boolean open) {
        MediaName name =
                MediaName.find(path).filter(known -> !known.isForScreening()).orElseThrow(MediaController::notFound);
        CacheControl lasting = name.isImmutable() ? FOR_EVER : CacheControl.noCache();
        return file(playbackId, path, open ? lasting : CacheControl.noStore());
    }

    private ResponseEntity<Resource> file(UUID playbackId, String path, CacheControl caching) {
        MediaName name = MediaName.find(path).orElseThrow(MediaController::notFound);
        Path file = require(playbackId, path);
        return ResponseEntity.ok()
                .cacheControl(caching)
                .eTag(etag(file))
                .contentType(name.type())
                .body(new FileSystemResource(file));
    }

    private Path require(UUID playbackId, String path) {
        return store.find(playbackId, path).orElseThrow(MediaController::notFound);
    }

    private static String etag(Path file) {
        try {
            long changed = Files.getLastModifiedTime(file).toMillis();
            return "\"%x-%x\"".formatted(Files.size(file), changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is nothing to play here.");
    }
}
