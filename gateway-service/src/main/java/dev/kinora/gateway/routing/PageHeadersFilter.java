package dev.kinora.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sets the security headers of pages, such as the content security policy; Spring Security adds {@code nosniff} and
 * denies frames.
 */
class PageHeadersFilter extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; connect-src 'self'%1$s; media-src 'self' blob:%1$s; "
            + "worker-src 'self' blob:; img-src 'self' data: blob:%1$s; style-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final String policy;

    /** @param mediaUrl a content delivery network that pages may play from; empty for none */
    PageHeadersFilter(String mediaUrl) {
        String source = mediaUrl.isBlank() ? "" : " " + origin(URI.create(mediaUrl));
        this.policy = POLICY.formatted(source);
    }

    private static String origin(URI url) {
        if (url.getScheme() == null || url.getRawAuthority() == null) {
            throw new IllegalArgumentException(
                    "kinora.ui.media-url (KINORA_PLAYBACK_BASE_URL) must be like https://media.example.org");
        }
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiAccess.isPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
