package dev.kinora.gateway.routing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers what the pages may load and do; {@code nosniff} and the frame ban come from Spring Security. */
class PageHeadersFilter extends OncePerRequestFilter {

    private static final String POLICY = "default-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; "
            + "img-src 'self' data: blob:; style-src %s; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";

    private static final String WEB = POLICY.formatted("'self'");

    /** The component library of admin-ui sets styles from scripts. */
    private static final String ADMIN = POLICY.formatted("'self' 'unsafe-inline'");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !AccessRules.isPage(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean admin = request.getRequestURI().startsWith("/admin");
        response.setHeader("Content-Security-Policy", admin ? ADMIN : WEB);
        response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        chain.doFilter(request, response);
    }
}
