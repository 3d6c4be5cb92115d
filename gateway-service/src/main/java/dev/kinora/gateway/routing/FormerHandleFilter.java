package dev.kinora.gateway.routing;

import dev.kinora.gateway.account.handle.FormerHandles;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads from the page and the API of a handle that an account has given up to those of the one that it has now. The answer
 * is not cached: after a while, somebody else may have the handle.
 */
class FormerHandleFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Pattern OF_HANDLE = Pattern.compile("(/@|/api/v1/users/)([a-z0-9_]{3,30})(/videos)?");

    private final FormerHandles handles;

    FormerHandleFilter(FormerHandles handles) {
        this.handles = handles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> target =
                READING.contains(request.getMethod()) ? target(request.getRequestURI()) : Optional.empty();
        if (target.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, target.get() + (query == null ? "" : "?" + query));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private Optional<String> target(String path) {
        var parts = OF_HANDLE.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String rest = parts.group(3) == null ? "" : parts.group(3);
        return handles.successor(parts.group(2)).map(now -> parts.group(1) + now + rest);
    }
}
