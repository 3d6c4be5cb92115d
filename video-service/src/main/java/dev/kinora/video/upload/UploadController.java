package dev.kinora.video.upload;

import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.desair.tus.server.HttpHeader;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.checksum.ChecksumAlgorithm;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tus 1.0.0 endpoint. Bytes go from the request to the file; an upload belongs to the account that made it, and for
 * everybody else it does not exist.
 */
@Tag(name = "uploads", description = "Resumable uploads by tus 1.0.0: creation, checksum, termination, expiration")
@RestController
class UploadController {

    private static final String EXTENSIONS =
            "creation,creation-defer-length,creation-with-upload," + "checksum,checksum-trailer,termination,expiration";
    private static final String CHECKSUMS = Stream.of(ChecksumAlgorithm.values())
            .map(ChecksumAlgorithm::getTusName)
            .collect(Collectors.joining(","));

    private final TusFileUploadService tus;
    private final long maxSize;
    private final ProblemDetails problems;
    private final JsonMapper json;

    UploadController(TusFileUploadService tus, UploadProperties properties, ProblemDetails problems, JsonMapper json) {
        this.tus = tus;
        this.maxSize = properties.maxSize().toBytes();
        this.problems = problems;
        this.json = json;
    }

    @Operation(summary = "Create an upload; Location names it")
    @RequestMapping(path = Uploads.URI, method = RequestMethod.POST)
    void create(HttpServletRequest request, HttpServletResponse response, CurrentAccount account) throws IOException {
        String owner = account.id().toString();
        if (!CreationWithUpload.carriesBytes(request)) {
            process(request, response, owner);
        } else if (process(CreationWithUpload.creation(request), response, owner)) {
            process(CreationWithUpload.firstBytes(request, response.getHeader("Location")), response, owner);
            if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
                response.setStatus(HttpServletResponse.SC_CREATED);
            }
        }
    }

    @Operation(summary = "Send bytes, ask for the offset, or end an upload")
    @RequestMapping(
            path = Uploads.URI + "/{uploadId}",
            method = {RequestMethod.PATCH, RequestMethod.HEAD, RequestMethod.DELETE})
    void continueUpload(HttpServletRequest request, HttpServletResponse response, CurrentAccount account)
            throws IOException {
        process(request, response, account.id().toString());
    }

    @Operation(summary = "What this tus server can do")
    @RequestMapping(path = Uploads.URI, method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header(HttpHeader.TUS_RESUMABLE, TusFileUploadService.TUS_API_VERSION)
                .header(HttpHeader.TUS_VERSION, TusFileUploadService.TUS_API_VERSION)
                .header(HttpHeader.TUS_EXTENSION, EXTENSIONS)
                .header(HttpHeader.TUS_MAX_SIZE, Long.toString(maxSize))
                .header(HttpHeader.TUS_CHECKSUM_ALGORITHM, CHECKSUMS)
                .build();
    }

    private boolean process(HttpServletRequest request, HttpServletResponse response, String owner) throws IOException {
        var captured = new CapturedErrors(response);
        tus.process(new WithoutMethodOverride(request), captured, owner);
        if (captured.status() == 0) {
            return true;
        }
        answer(request, response, captured);
        return false;
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, CapturedErrors captured)
            throws IOException {
        UploadProblem problem = UploadProblem.ofStatus(captured.status());
        boolean checksum = problem == UploadProblem.CHECKSUM_MISMATCH;
        response.setStatus(
                checksum ? UploadProblem.CHECKSUM_STATUS : problem.status().value());
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = problems.of(problem, captured.message(), Map.of());
        body.setStatus(response.getStatus());
        body.setInstance(URI.create(request.getRequestURI()));
        byte[] bytes = json.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
