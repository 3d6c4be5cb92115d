package dev.kinora.video.playback;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators and operators check that stored media is complete and undamaged. */
@RestController
@RequestMapping("/api/v1/admin/video/media-checks")
class MediaCheckController {

    private static final int DEFAULT_LIMIT = 5;
    private static final int MAX_LIMIT = 50;
    private static final UUID FIRST = new UUID(0, 0);

    private final MediaChecks checks;

    MediaCheckController(MediaChecks checks) {
        this.checks = checks;
    }

    /** Checks up to {@code limit} videos in order of their playback ids; reads all bytes of their files. */
    @ProblemCodes("MEDIA_STORE_UNAVAILABLE")
    @GetMapping
    Page<MediaCheck> checkAll(@RequestParam @Nullable String cursor, @RequestParam @Nullable Integer limit) {
        UUID after = cursor == null ? FIRST : Cursor.decode(cursor, 1).uuid(0);
        int size = Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT);
        List<MediaCheck> found = checks.checkAfter(after, size);
        String next = found.size() < size ? null : Cursor.encode(found.getLast().playbackId());
        return new Page<>(found, next);
    }

    @ProblemCodes("MEDIA_STORE_UNAVAILABLE")
    @GetMapping("/{playbackId}")
    MediaCheck check(@PathVariable UUID playbackId) {
        return checks.check(playbackId)
                .orElseThrow(() ->
                        new ProblemException(CommonProblem.NOT_FOUND, "Nothing is stored under this playback id."));
    }
}
