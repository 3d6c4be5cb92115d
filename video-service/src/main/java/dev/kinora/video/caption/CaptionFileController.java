package dev.kinora.video.caption;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.video.playback.Playback;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves caption files under the access rules of their video. */
@RestController
class CaptionFileController {

    private static final MediaType WEB_VTT = new MediaType("text", "vtt", StandardCharsets.UTF_8);

    private final CaptionStore store;
    private final Playback playback;

    CaptionFileController(CaptionStore store, Playback playback) {
        this.store = store;
        this.playback = playback;
    }

    @ProblemCodes({"AGE_CONFIRMATION_REQUIRED", "CAPTIONS_NOT_FOUND"})
    @GetMapping("/media/{playbackId}/captions/{language}.vtt")
    ResponseEntity<Resource> open(@PathVariable UUID playbackId, @PathVariable String language) {
        return file(playbackId, language, null, CacheControl.noCache());
    }

    @ProblemCodes({"AGE_CONFIRMATION_REQUIRED", "CAPTIONS_NOT_FOUND"})
    @GetMapping("/media/{playbackId}/s/{token}/captions/{language}.vtt")
    ResponseEntity<Resource> signed(
            @PathVariable UUID playbackId, @PathVariable String token, @PathVariable String language) {
        return file(playbackId, language, token, CacheControl.noStore());
    }

    /**
     * Reads the file before it checks access, because a caption file that is replaced in between has hidden the video
     * by then.
     */
    private ResponseEntity<Resource> file(
            UUID playbackId, String language, @Nullable String token, CacheControl caching) {
        byte[] file = store.file(playbackId, language)
                .filter(found -> playback.mayPlay(playbackId, token))
                .orElseThrow(Captions::notFound)
                .getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(caching)
                .eTag("\"" + DigestUtils.md5DigestAsHex(file) + "\"")
                .contentType(WEB_VTT)
                .body(new ByteArrayResource(file));
    }
}
