package dev.kinora.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The origin of a request.
 *
 * @param address the network address
 * @param agent the header User-Agent, truncated to 200 characters; null if it was not sent
 */
public record Device(String address, @Nullable String agent) {

    private static final int LONGEST_AGENT = 200;

    public Device {
        agent = agent == null || agent.length() <= LONGEST_AGENT ? agent : agent.substring(0, LONGEST_AGENT);
    }

    public static Device of(HttpServletRequest request) {
        return new Device(request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT));
    }
}
