package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Set;
import me.desair.tus.server.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * A request with a single effective method. The library would honor {@code X-HTTP-Method-Override} on any request, even
 * if access was granted for another method; here it never sees the header.
 *
 * <p>{@code Transfer-Encoding} is hidden as well, because the library would compute five digests of every byte in case
 * a trailer names one; trailers do not pass the gateway.
 */
final class TusRequest extends HttpServletRequestWrapper {

    private static final Set<String> OVERRIDES = Set.of("PATCH", "DELETE", "HEAD");

    private final String method;

    private TusRequest(HttpServletRequest request, String method) {
        super(request);
        this.method = method;
    }

    /** A request whose method is its real one. */
    static TusRequest real(HttpServletRequest request) {
        return new TusRequest(request, request.getMethod());
    }

    /**
     * A request to an upload. A client that can only send POST names the intended method in a header; the access rule
     * is the same for all methods.
     *
     * @throws ProblemException METHOD_NOT_ALLOWED for a POST without a supported method in the header
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
