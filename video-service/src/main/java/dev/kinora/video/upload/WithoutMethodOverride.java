package dev.kinora.video.upload;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import me.desair.tus.server.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * Hides the header by which the tus library would take a request for one of another method. Access is granted for the
 * real method, so only the real method may count.
 */
final class WithoutMethodOverride extends HttpServletRequestWrapper {

    WithoutMethodOverride(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getHeader(String name) {
        return HttpHeader.METHOD_OVERRIDE.equalsIgnoreCase(name) ? null : super.getHeader(name);
    }
}
