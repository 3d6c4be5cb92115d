package dev.kinora.video.playback;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRange;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Serves stored files. Ranges and conditional requests are handled by Spring (RFC 9110 §13, §14), except for If-Range,
 * unknown range units, and HEAD without reading the file.
 */
@Component
class MediaFiles {

    private static final String UNIT = "bytes=";

    private final MediaStore store;

    MediaFiles(MediaStore store) {
        this.store = store;
    }

    boolean exists(String key) {
        return store.find(key).isPresent();
    }

    /** The bytes of a small file; empty if there is none. */
    Optional<byte[]> content(String key) {
        return store.find(key).map(object -> {
            try {
                return store.read(object).getContentAsByteArray();
            } catch (IOException e) {
                throw new MediaStoreException("Cannot read " + key, e);
            }
        });
    }

    /** The file of this key, or the requested range of it. */
    ResponseEntity<Resource> answer(HttpServletRequest request, String key, MediaName name, CacheControl caching) {
        return answer(request, key, name.type(), caching);
    }

    /** The file of this key, or the requested range of it, as this type. */
    ResponseEntity<Resource> answer(HttpServletRequest request, String key, MediaType type, CacheControl caching) {
        MediaObject object = store.find(key).orElseThrow(MediaFiles::notFound);
        var answer = ResponseEntity.ok()
                .cacheControl(caching)
                .eTag(object.etag())
                .lastModified(object.modified())
                .contentType(type);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes")
                    .contentLength(object.size())
                    .build();
        }
        Resource file = store.read(object);
        if (wantsPart(request, object)) {
            requireWithin(request, file, object);
            return answer.body(file);
        }
        // Spring never sends a range of this type of resource.
        return answer.header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .contentLength(object.size())
                .body(new InputStreamResource(file::getInputStream));
    }

    static ProblemException notFound() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no media at this address.");
    }

    private static boolean wantsPart(HttpServletRequest request, MediaObject object) {
        String range = request.getHeader(HttpHeaders.RANGE);
        return range != null && range.startsWith(UNIT) && stillIs(object, request.getHeader(HttpHeaders.IF_RANGE));
    }

    /** Otherwise Spring would answer 416 with the whole file as the body. */
    private static void requireWithin(HttpServletRequest request, Resource file, MediaObject object) {
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(request.getHeader(HttpHeaders.RANGE));
            if (!HttpRange.toResourceRegions(ranges, file).isEmpty()) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Malformed, or beyond the end of the file.
        }
        throw new RangeException(object.size());
    }

    /** RFC 9110 §13.1.5: only exactly the current ETag or date selects the range; otherwise the whole file is sent. */
    private static boolean stillIs(MediaObject object, @Nullable String ifRange) {
        if (ifRange == null) {
            return true;
        }
        var given = new HttpHeaders();
        given.setETag('"' + object.etag() + '"');
        given.setLastModified(object.modified());
        return Objects.equals(ifRange, given.getETag())
                || Objects.equals(ifRange, given.getFirst(HttpHeaders.LAST_MODIFIED));
    }
}
