package dev.kinora.video.catalog;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import dev.kinora.video.catalog.VideoCatalog.Versioned;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "videos")
@RestController
@RequestMapping("/api/v1/videos")
class VideoController {

    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 50;

    private final VideoCatalog catalog;
    private final VideoCreation creation;

    VideoController(VideoCatalog catalog, VideoCreation creation) {
        this.catalog = catalog;
        this.creation = creation;
    }

    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @ProblemCodes({
        "ACCOUNT_ERASED",
        "ACCOUNT_PAUSED",
        "ACCOUNT_SUSPENDED",
        "EMPTY_FILE",
        "IDEMPOTENCY_KEY_REUSED",
        "MEDIA_STORE_UNAVAILABLE",
        "PUBLISH_AT_NOT_ALLOWED",
        "PUBLISH_AT_OUT_OF_RANGE",
        "PUBLISH_AT_REQUIRED",
        "UNKNOWN_CATEGORY",
        "UPLOAD_ALREADY_USED",
        "UPLOAD_INCOMPLETE",
        "UPLOAD_NOT_FOUND"
    })
    @PostMapping
    ResponseEntity<VideoCreation.Created> create(
            @Valid @RequestBody CreateVideoRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            CurrentAccount account) {
        VideoCreation.Created created = creation.create(request, account, key);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/videos/" + created.id()))
                .body(created);
    }

    @ProblemCodes("OWNER_REQUIRED")
    @GetMapping
    Page<VideoView> own(
            @RequestParam String owner,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        if (!owner.equals("me")) {
            throw new ProblemException(
                    CatalogProblem.OWNER_REQUIRED, "Use owner=me, or read /api/v1/users/{handle}/videos.");
        }
        return catalog.ownedBy(account, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    @Operation(
            summary = "Read which of these videos are listed",
            description = "For services that recommend videos: what is not named must not be shown to others.")
    @GetMapping("/listed")
    ListedVideos listed(@RequestParam @Size(min = 1, max = 100) List<UUID> ids) {
        return new ListedVideos(catalog.listedOf(ids));
    }

    @ProblemCodes("VIDEO_NOT_FOUND")
    @GetMapping("/{videoId}")
    ResponseEntity<VideoView> find(@PathVariable UUID videoId, @Nullable CurrentAccount viewer) {
        return answer(catalog.find(videoId, viewer));
    }

    @ProblemCodes({
        "NOT_EDITABLE",
        "PUBLISH_AT_NOT_ALLOWED",
        "PUBLISH_AT_OUT_OF_RANGE",
        "PUBLISH_AT_REQUIRED",
        "UNKNOWN_CATEGORY",
        "VIDEO_NOT_FOUND"
    })
    @PatchMapping("/{videoId}")
    ResponseEntity<VideoView> edit(
            @PathVariable UUID videoId,
            ExpectedVersion expected,
            @Valid @RequestBody EditVideoRequest change,
            CurrentAccount account) {
        return answer(catalog.edit(videoId, account, expected, change));
    }

    @ProblemCodes({"VIDEO_NOT_FOUND", "CONFLICT"})
    @DeleteMapping("/{videoId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable UUID videoId, CurrentAccount account) {
        catalog.delete(videoId, account);
    }

    private static ResponseEntity<VideoView> answer(Versioned versioned) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(versioned.revision()))
                .body(versioned.view());
    }
}
