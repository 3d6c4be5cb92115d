package dev.kinora.video.playback;

import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import dev.kinora.video.media.FrameIndex;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.playback.Playback.Shown;
import dev.kinora.video.preservation.Preservations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves playlists, segments and posters. Files that the caller may not see are answered like files that do not exist.
 */
@RestController
class MediaController {

    private static final Logger log = LoggerFactory.getLogger(MediaController.class);

    /**
     * Browsers and shared caches keep a file for a minute and then ask whether they may use it again, although it never
     * changes: after a takedown they may not.
     */
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic().mustRevalidate();

    private final Playback playback;
    private final Preservations preservations;
    private final MediaFiles files;
    private final ProblemDetails problems;
    private final JsonMapper json;

    MediaController(
            Playback playback,
            Preservations preservations,
            MediaFiles files,
            ProblemDetails problems,
            JsonMapper json) {
        this.playback = playback;
        this.preservations = preservations;
        this.files = files;
        this.problems = problems;
        this.json = json;
    }

    /**
     * The files for screening, as paths on the origin.
     *
     * @param proxyUrl the whole video, small
     * @param durationMs length of the video in milliseconds; null if only the earlier frames exist
     * @param framesUrl one file with all frames, to be read by ranges; null if only the earlier frames exist
     * @param frames where each frame lies in that file, and when it is shown
     * @param frameUrls the frames of a video that was transcoded earlier: eight at equal intervals
     */
    record ScreeningFiles(
            String proxyUrl,
            @Nullable Long durationMs,
            @Nullable String framesUrl,
            List<FrameIndex.Frame> frames,
            List<String> frameUrls) {}

    @ProblemCodes("MEDIA_STORE_UNAVAILABLE")
    @GetMapping("/media/{playbackId}/screening/index.json")
    ScreeningFiles screeningFiles(@PathVariable UUID playbackId, CurrentAccount account) {
        requireEntitled(playbackId, account);
        String folder = screened(playbackId, account);
        if (!files.exists(folder + "screening/proxy.mp4")) {
            throw MediaFiles.notFound();
        }
        String base = "/media/%s/screening/".formatted(playbackId);
        var packed = files.content(folder + "screening/frames.json")
                .map(content -> json.readValue(content, FrameIndex.class));
        if (packed.isPresent()) {
            FrameIndex index = packed.get();
            return new ScreeningFiles(
                    base + "proxy.mp4", index.durationMs(), base + "frames.pack", index.frames(), List.of());
        }
        List<String> frames = IntStream.rangeClosed(1, 99)
                .mapToObj("frames/%d.jpg"::formatted)
                .takeWhile(frame -> files.exists(folder + "screening/" + frame))
                .map(base::concat)
                .toList();
        return new ScreeningFiles(base + "proxy.mp4", null, null, List.of(), frames);
    }

    @ServesFile
    @GetMapping("/media/{playbackId}/screening/proxy.mp4")
    ResponseEntity<Resource> proxy(@PathVariable UUID playbackId, HttpServletRequest request, CurrentAccount account) {
        requireEntitled(playbackId, account);
        return screening(request, screened(playbackId, account), "screening/proxy.mp4");
    }

    @ServesFile
    @GetMapping("/media/{playbackId}/screening/frames.pack")
    ResponseEntity<Resource> frames(@PathVariable UUID playbackId, HttpServletRequest request, CurrentAccount account) {
        requireEntitled(playbackId, account);
        return screening(request, screened(playbackId, account), "screening/frames.pack");
    }

    @ServesFile
    @GetMapping("/media/{playbackId}/screening/frames/{frame}")
    ResponseEntity<Resource> frame(
            @PathVariable UUID playbackId,
            @PathVariable String frame,
            HttpServletRequest request,
            CurrentAccount account) {
        requireEntitled(playbackId, account);
        return screening(request, screened(playbackId, account), "screening/frames/" + frame);
    }

    @ServesFile
    @GetMapping("/media/{playbackId}/s/{token}/{*path}")
    ResponseEntity<Resource> signed(
            @PathVariable UUID playbackId,
            @PathVariable String token,
            @PathVariable String path,
            HttpServletRequest request) {
        Shown shown = shown(playbackId);
        if (!playback.isSigned(playbackId, shown, token) || shown.access() == PlaybackAccess.CLOSED) {
            throw MediaFiles.notFound();
        }
        String file = path.substring(1);
        return files.answer(
                request, folder(playbackId, shown) + file, MediaName.playable(file), CacheControl.noStore());
    }

    @ServesFile
    @GetMapping("/media/{playbackId}/{*path}")
    ResponseEntity<Resource> open(
            @PathVariable UUID playbackId,
            @PathVariable String path,
            HttpServletRequest request,
            HttpServletResponse response) {
        Shown shown = shown(playbackId);
        if (!Playback.isOpen(shown)) {
            throw MediaFiles.notFound();
        }
        String file = path.substring(1);
        MediaName name = MediaName.playable(file);
        // Pages of the origin may play from a content delivery network, which caches this header with the file.
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        CacheControl caching = name.isImmutable() ? FOR_A_MINUTE : CacheControl.noCache();
        return files.answer(request, folder(playbackId, shown) + file, name, caching);
    }

    /** Removes the headers of the file when the store fails, so that the failure is not cached for a year. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onStoreFailure(MediaStoreException e, HttpServletResponse response) {
        if (response.isCommitted()) {
            log.warn("A transfer broke off: {}", e.failure());
            throw e;
        }
        log.warn("Cannot serve media: {}", e.failure());
        response.reset();
        return problem(e).header(HttpHeaders.RETRY_AFTER, "2").body(problems.of(e.type(), e.detail(), Map.of()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onWrongRange(RangeException e) {
        return problem(e)
                .header(HttpHeaders.CONTENT_RANGE, e.contentRange())
                .body(problems.of(e.type(), e.detail(), Map.of()));
    }

    /** A problem that must not be cached. */
    private static ResponseEntity.BodyBuilder problem(ProblemException e) {
        return ResponseEntity.status(e.type().status())
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    /** What may be about harm to children is for screening and for people for child safety only. */
    private void requireEntitled(UUID playbackId, CurrentAccount account) {
        if (!account.hasAny(Role.SERVICE, Role.CHILD_SAFETY) && preservations.isEvidence(playbackId)) {
            throw MediaFiles.notFound();
        }
    }

    /** Screening sees the files of a deleted video, too, until moderation has answered the deletion. */
    private String screened(UUID playbackId, CurrentAccount account) {
        return playback.shown(playbackId)
                .map(Shown::generation)
                .or(() -> account.has(Role.SERVICE) ? preservations.lockedGeneration(playbackId) : Optional.empty())
                .map(generation -> MediaKeys.generation(playbackId, generation) + "/")
                .orElseThrow(MediaFiles::notFound);
    }

    private ResponseEntity<Resource> screening(HttpServletRequest request, String folder, String path) {
        MediaName name = MediaName.find(path).orElseThrow(MediaFiles::notFound);
        return files.answer(request, folder + path, name, CacheControl.noStore());
    }

    private Shown shown(UUID playbackId) {
        return playback.shown(playbackId).orElseThrow(MediaFiles::notFound);
    }

    private static String folder(UUID playbackId, Shown shown) {
        return MediaKeys.generation(playbackId, shown.generation()) + "/";
    }
}
