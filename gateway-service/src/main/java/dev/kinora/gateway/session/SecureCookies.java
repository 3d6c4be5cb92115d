package dev.kinora.gateway.session;

import dev.kinora.gateway.PublicOrigin;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Cookies of this origin. They are {@code Secure}, and those that scripts cannot read have the prefix {@code __Host-},
 * whenever the public URL or the request is https; only a site on plain http, such as a local one, goes without.
 */
@Component
public class SecureCookies {

    private final PublicOrigin origin;

    SecureCookies(PublicOrigin origin) {
        this.origin = origin;
    }

    /** The value of a cookie that scripts cannot read. */
    public Optional<String> read(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, hidden(request, name));
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(value -> !value.isBlank());
    }

    /** Sets a cookie that scripts cannot read. */
    public void writeHidden(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        add(response, cookie(request, hidden(request, name), value, life).httpOnly(true));
    }

    /** Sets a cookie that scripts of the page may read. */
    public void writeReadable(
            HttpServletRequest request, HttpServletResponse response, String name, String value, Duration life) {
        add(response, cookie(request, name, value, life));
    }

    private String hidden(HttpServletRequest request, String name) {
        return secure(request) ? "__Host-" + name : name;
    }

    private boolean secure(HttpServletRequest request) {
        return origin.secure() || request.isSecure();
    }

    private ResponseCookie.ResponseCookieBuilder cookie(
            HttpServletRequest request, String name, String value, Duration life) {
        return ResponseCookie.from(name, value)
                .path("/")
                .sameSite("Lax")
                .secure(secure(request))
                .maxAge(life);
    }

    private static void add(HttpServletResponse response, ResponseCookie.ResponseCookieBuilder cookie) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
