package dev.kinora.video.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The tus extension creation-with-upload, which the library lacks: one request is handled as a creation without a body,
 * followed by a transfer of its body at offset 0.
 */
final class CreationWithUpload extends HttpServletRequestWrapper {

    private static final String BYTES = "application/offset+octet-stream";

    private final String method;
    private final String uri;
    private final Map<String, String> changed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private CreationWithUpload(HttpServletRequest request, String method, String uri, Map<String, String> headers) {
        super(request);
        this.method = method;
        this.uri = uri;
        changed.putAll(headers);
    }

    static boolean carriesBytes(HttpServletRequest request) {
        return BYTES.equals(request.getContentType());
    }

    static HttpServletRequest creation(HttpServletRequest request) {
        return new CreationWithUpload(
                request, "POST", request.getRequestURI(), Map.of("Content-Length", "", "Content-Type", ""));
    }

    static HttpServletRequest firstBytes(HttpServletRequest request, String location) {
        return new CreationWithUpload(
                request, "PATCH", location, Map.of("Upload-Offset", "0", "Upload-Length", "", "Upload-Metadata", ""));
    }

    @Override
    public String getMethod() {
        return method;
    }

    @Override
    public String getRequestURI() {
        return uri;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(uri);
    }

    /** An empty replacement hides the header. */
    @Override
    public @Nullable String getHeader(String name) {
        String replaced = changed.get(name);
        if (replaced == null) {
            return super.getHeader(name);
        }
        return replaced.isEmpty() ? null : replaced;
    }
}
