package dev.kinora.video.upload;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.Accounts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.desair.tus.server.HttpHeader;
import me.desair.tus.server.TusFileUploadService;
import me.desair.tus.server.checksum.ChecksumAlgorithm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tus 1.0.0 endpoint. Bytes are streamed from the request to a file. An upload belongs to the account that created
 * it and does not exist for others.
 */
@Tag(
        name = "uploads",
        description =
                "Resumable uploads by tus 1.0.0: creation, creation-with-upload, checksum, termination, expiration")
@RestController
class UploadController {

    /**
     * Without checksum-trailer, because trailers do not pass the gateway, and without concatenation, because the
     * library joins uploads by name only: a final upload may name one part a hundred times and exceed any limit, it is
     * not counted in quotas, and its parts expire separately. Several files can be transferred in parallel as several
     * uploads.
     */
    private static final String EXTENSIONS =
            "creation,creation-defer-length,creation-with-upload,checksum,termination,expiration";

    private static final String CHECKSUMS = Stream.of(ChecksumAlgorithm.values())
            .map(ChecksumAlgorithm::getTusName)
            .collect(Collectors.joining(","));

    private static final String ONE = Uploads.URI + "/{" + TusDescription.UPLOAD_ID + "}";

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private final TusFileUploadService tus;
    private final Accounts accounts;
    private final long maxSize;
    private final ProblemDetails problems;
    private final JsonMapper json;

    UploadController(
            TusFileUploadService tus,
            Accounts accounts,
            UploadProperties properties,
            ProblemDetails problems,
            JsonMapper json) {
        this.tus = tus;
        this.accounts = accounts;
        this.maxSize = properties.maxSize().toBytes();
        this.problems = problems;
        this.json = json;
    }

    @Operation(summary = "Create an upload; Location is its URL")
    @ProblemCodes({
        "INVALID_UPLOAD_REQUEST",
        "LONGER_THAN_ANNOUNCED",
        "UPLOAD_QUOTA_EXCEEDED",
        "ACCOUNT_ERASED",
        "ACCOUNT_PAUSED",
        "ACCOUNT_SUSPENDED",
        "UNSUPPORTED_TUS_VERSION",
        "TOO_LARGE",
        "EMPTY_FILE",
        "UPLOAD_LOCKED",
        "TOO_MANY_UPLOADS",
        "CHECKSUM_MISMATCH",
        "STORAGE_FULL"
    })
    @PostMapping(Uploads.URI)
    void create(HttpServletRequest request, HttpServletResponse response, CurrentAccount account) throws IOException {
        accounts.admit(account);
        String owner = account.id().toString();
        if (length(request).filter(BigInteger.ZERO::equals).isPresent()) {
            throw new ProblemException(UploadProblem.EMPTY_FILE, "Choose a file that is not empty.");
        }
        HttpServletRequest creation = TusRequest.real(request);
        if (!CreationWithUpload.carriesBytes(creation)) {
            process(creation, response, owner);
        } else if (process(CreationWithUpload.creation(creation), response, owner)) {
            process(CreationWithUpload.firstBytes(creation, response.getHeader("Location")), response, owner);
            if (response.getStatus() == HttpServletResponse.SC_NO_CONTENT) {
                response.setStatus(HttpServletResponse.SC_CREATED);
            }
        }
    }

    @Operation(summary = "Send bytes to an upload")
    @ProblemCodes({
        "INVALID_UPLOAD_REQUEST",
        "LONGER_THAN_ANNOUNCED",
        "UPLOAD_NOT_FOUND",
        "OFFSET_MISMATCH",
        "UNSUPPORTED_TUS_VERSION",
        "TOO_LARGE",
        "INVALID_CONTENT_TYPE",
        "UPLOAD_LOCKED",
        "CHECKSUM_MISMATCH",
        "STORAGE_FULL"
    })
    @PatchMapping(ONE)
    void sendBytes(HttpServletRequest request, HttpServletResponse response, CurrentAccount account)
            throws IOException {
        length(request);
        process(TusRequest.real(request), response, account.id().toString());
    }

    @Operation(summary = "Ask how many bytes of an upload have arrived")
    @ProblemCodes({"UPLOAD_NOT_FOUND", "UNSUPPORTED_TUS_VERSION", "UPLOAD_LOCKED"})
    @RequestMapping(path = ONE, method = RequestMethod.HEAD)
    void tellOffset(HttpServletRequest request, HttpServletResponse response, CurrentAccount account)
            throws IOException {
        process(TusRequest.real(request), response, account.id().toString());
    }

    @Operation(summary = "End an upload and remove its bytes")
    @ProblemCodes({"UPLOAD_NOT_FOUND", "UNSUPPORTED_TUS_VERSION", "UPLOAD_LOCKED"})
    @DeleteMapping(ONE)
    void endUpload(HttpServletRequest request, HttpServletResponse response, CurrentAccount account)
            throws IOException {
        process(TusRequest.real(request), response, account.id().toString());
    }

    @Operation(summary = "The same for clients that can only POST: the header X-HTTP-Method-Override names the method")
    @ProblemCodes({
        "INVALID_UPLOAD_REQUEST",
        "LONGER_THAN_ANNOUNCED",
        "UPLOAD_NOT_FOUND",
        "METHOD_NOT_ALLOWED",
        "OFFSET_MISMATCH",
        "UNSUPPORTED_TUS_VERSION",
        "TOO_LARGE",
        "INVALID_CONTENT_TYPE",
        "UPLOAD_LOCKED",
        "CHECKSUM_MISMATCH",
        "STORAGE_FULL"
    })
    @PostMapping(ONE)
    void postToUpload(HttpServletRequest request, HttpServletResponse response, CurrentAccount account)
            throws IOException {
        length(request);
        process(TusRequest.toUpload(request), response, account.id().toString());
    }

    /** The announced length. The library ignores numbers that exceed a long. */
    private Optional<BigInteger> length(HttpServletRequest request) {
        Optional<BigInteger> length =
                Optional.ofNullable(request.getHeader(HttpHeader.UPLOAD_LENGTH)).map(UploadController::number);
        if (length.filter(bytes -> bytes.compareTo(BigInteger.valueOf(maxSize)) > 0)
                .isPresent()) {
            throw new ProblemException(UploadProblem.TOO_LARGE, "Choose a file of at most " + maxSize + " bytes.");
        }
        return length;
    }

    private static BigInteger number(String length) {
        if (!NUMBER.matcher(length).matches()) {
            throw new ProblemException(
                    UploadProblem.INVALID_UPLOAD_REQUEST, "Upload-Length must be a number of bytes.");
        }
        return new BigInteger(length);
    }

    @Operation(summary = "Describe the capabilities of the tus server")
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
        try {
            tus.process(request, captured, owner);
        } catch (ProblemException e) {
            answer(request, response, e);
            return false;
        }
        if (captured.status() == 0) {
            return true;
        }
        answer(request, response, new ProblemException(UploadProblem.ofStatus(captured.status()), captured.message()));
        return false;
    }

    /** Not written by the exception handler, because the library has already set headers of an empty response. */
    private void answer(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        response.setStatus(problem.type().statusCode());
        if (problem.type() == UploadProblem.UPLOAD_LOCKED) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
        }
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = problems.of(problem.type(), problem.detail(), problem.extensions());
        body.setStatus(response.getStatus());
        body.setInstance(URI.create(request.getRequestURI()));
        byte[] bytes = json.writeValueAsBytes(body);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
