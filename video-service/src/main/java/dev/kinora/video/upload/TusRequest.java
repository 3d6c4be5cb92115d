package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Set;
import me.desair.tus.server.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * A request with the one method that counts. The library would obey {@code X-HTTP-Method-Override} on any request, also
 * on one that access was granted to for its real method; here it never sees the header.
 *
 * <p>It does not see {@code Transfer-Encoding} either, for which it would compute five digests of every byte in case a
 * trailer names one; trailers do not come through the gateway.
 */
final class TusRequest extends HttpServletRequestWrapper {

    private static final Set<String> OVERRIDES = Set.of("PATCH", "DELETE", "HEAD");

    private final String method;

    private TusRequest(HttpServletRequest request, String method) {
        super(request);
        this.method = method;
    }

    /** A request that means what it is. */
    static TusRequest real(HttpServletRequest request) {
        return new TusRequest(request, request.getMethod());
    }

    /**
     * A request to an upload. A client that can only POST names the method that it means; the access rule of an upload
     * is the same for all of them.
     *
     * @throws ProblemException METHOD_NOT_ALLOWED for a POST that names none of them
     */
    static TusRequest toUpload(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            return real(request);
        }
        String meant = request.getHeader(HttpHeader.METHOD_OVERRIDE);
        if (meant == null || !OVERRIDES.contains(meant)) {
            throw new ProblemException(
                    UploadProblem.METHOD_NOT_ALLOWED,
                    "Use PATCH, HEAD or DELETE, or POST with one of them in X-HTTP-Method-Override.");
        }
        return new TusRequest(request, meant);
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public @Nullable String getHeader(String name) {
        boolean hidden = HttpHeader.METHOD_OVERRIDE.equalsIgnoreCase(name)
                || HttpHeader.TRANSFER_ENCODING.equalsIgnoreCase(name);
        return hidden ? null : super.getHeader(name);
    }
}
