package dev.kinora.video.playback;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.preservation.Preservation;
import dev.kinora.video.preservation.Preservations;
import dev.kinora.video.preservation.PreservedFile;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that are kept as evidence, for people for child safety only. For everybody else a deleted video is gone. */
@RestController
@RequestMapping("/api/v1/preserved-videos")
class PreservedVideoController {

    private static final Logger log = LoggerFactory.getLogger(PreservedVideoController.class);

    private final Preservations preservations;
    private final MediaFiles files;

    PreservedVideoController(Preservations preservations, MediaFiles files) {
        this.preservations = preservations;
        this.files = files;
    }

    /**
     * What is kept of a video.
     *
     * @param endsAt until when; null for without an end yet
     * @param deletedAt when it was deleted; null while it exists
     * @param files those that a report can name; empty until they are listed
     */
    record PreservedVideo(
            UUID videoId,
            @Nullable Instant endsAt,
            @Nullable Instant deletedAt,
            List<KeptFile> files) {}

    /**
     * A file.
     *
     * @param name the rest of its address
     * @param sha256 64 lower-case hexadecimal digits
     */
    record KeptFile(String name, long size, String sha256) {}

    /** What is kept of a video as evidence. */
    @ProblemCodes("NOT_FOUND")
    @GetMapping("/{videoId}")
    PreservedVideo preserved(@PathVariable UUID videoId) {
        var kept = find(videoId);
        return new PreservedVideo(
                videoId,
                kept.endsAt(),
                kept.deletedAt(),
                preservations.files(videoId).stream()
                        .map(file -> new KeptFile(file.name(), file.size(), file.sha256()))
                        .toList());
    }

    /** A kept file. Who read which one is in the log of the service. */
    @ServesFile
    @GetMapping("/{videoId}/files/{*name}")
    ResponseEntity<Resource> file(
            @PathVariable UUID videoId, @PathVariable String name, HttpServletRequest request, CurrentAccount account) {
        find(videoId);
        var file = preservations.files(videoId).stream()
                .filter(kept -> kept.name().equals(name.substring(1)))
                .findFirst()
                .map(PreservedFile::key)
                .orElseThrow(MediaFiles::notFound);
        log.info("Account {} reads {} of preserved video {}", account.id(), name, videoId);
        var type = MediaName.find(name.substring(1)).map(MediaName::type).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return files.answer(request, file, type, CacheControl.noStore());
    }

    private Preservation find(UUID videoId) {
        return preservations
                .find(videoId)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "Nothing is kept of this video."));
    }
}
