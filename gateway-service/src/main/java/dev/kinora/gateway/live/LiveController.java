package dev.kinora.gateway.live;

import dev.kinora.gateway.session.SessionLeases;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The live stream to a browser (server-sent events). */
@RestController
class LiveController {

    private static final int RETRY_SECONDS = 30;

    private final LiveStreams streams;
    private final SessionLeases leases;
    private final LiveProperties properties;

    LiveController(LiveStreams streams, SessionLeases leases, LiveProperties properties) {
        this.streams = streams;
        this.leases = leases;
        this.properties = properties;
    }

    /**
     * Streams events for the caller and its roles as they happen. With {@code Last-Event-ID} the missed events come
     * first; if they are no longer known, an event {@code reset} tells the client to reload its views.
     */
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = "/api/v1/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void events(
            CurrentAccount caller,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws InterruptedException {
        LiveStream stream;
        try {
            stream = streams.open(caller, request.getRemoteAddr(), leases.of(request), id(last));
        } catch (ProblemException tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_SECONDS));
            throw tooMany;
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            stream.run(response.getOutputStream(), properties.heartbeat());
        } catch (IOException gone) {
            // The browser left: nobody is there to be told.
        } finally {
            streams.closed(stream);
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text.strip());
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}
