package dev.kinora.video.upload;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import me.desair.tus.server.HttpHeader;
import me.desair.tus.server.TusFileUploadService;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the operations of {@link UploadController}, whose headers and bodies its methods hand to the library. */
@Component
class TusDescription implements GlobalOperationCustomizer {

    static final String UPLOAD_ID = "uploadId";

    private static final String BYTES = "application/offset+octet-stream";
    private static final String CHECKSUM = "Upload-Checksum";

    /** A header that a request or an answer has. */
    private record Named(String name, Schema<?> schema, String description) {}

    private static final Named VERSION = new Named(
            HttpHeader.TUS_RESUMABLE,
            text(TusFileUploadService.TUS_API_VERSION)._const(TusFileUploadService.TUS_API_VERSION),
            "The version of the protocol");
    private static final Named LENGTH = new Named(HttpHeader.UPLOAD_LENGTH, bytes(), "How many bytes the file has");
    private static final Named LENGTH_LATER = new Named(
            HttpHeader.UPLOAD_DEFER_LENGTH,
            number(1)._const(1),
            "That the length is told later, in place of the length");
    private static final Named OFFSET = new Named(HttpHeader.UPLOAD_OFFSET, bytes(), "How many bytes have arrived");
    private static final Named METADATA = new Named(
            HttpHeader.UPLOAD_METADATA,
            text("filename Y2xpcC5tcDQ=,filetype dmlkZW8vbXA0"),
            "Names and values about the file; the values in Base64");
    private static final Named CHECK = new Named(
            CHECKSUM,
            text("sha256 LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="),
            "Algorithm and digest of the bytes sent");
    private static final Named EXPIRES = new Named(
            HttpHeader.UPLOAD_EXPIRES, text("Sat, 31 Jan 2026 12:00:00 GMT"), "When an unfinished upload is removed");
    private static final Named LOCATION = new Named(
            HttpHeaders.LOCATION,
            text(Uploads.URI + "/019c14fc-a400-7000-8000-000000000001").format("uri-reference"),
            "The address of the upload");
    private static final Named OVERRIDE = new Named(HttpHeader.METHOD_OVERRIDE, methods(), "The method that is meant");

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        if (handler.getBeanType() == UploadController.class) {
            describe(operation, handler.getMethod().getName());
        }
        return operation;
    }

    private static void describe(Operation operation, String method) {
        switch (method) {
            case "options" ->
                answer(
                        operation,
                        "204",
                        "What the server can do",
                        VERSION,
                        new Named(HttpHeader.TUS_VERSION, text("1.0.0"), "The versions that are understood"),
                        new Named(HttpHeader.TUS_EXTENSION, text("creation,checksum"), "The extensions"),
                        new Named(HttpHeader.TUS_MAX_SIZE, bytes(), "How many bytes a file may have"),
                        new Named(HttpHeader.TUS_CHECKSUM_ALGORITHM, text("sha1,sha256"), "The checksums"));
            case "create" -> {
                reads(operation, VERSION);
                mayRead(operation, LENGTH, LENGTH_LATER, METADATA, CHECK);
                body(operation, false);
                answer(operation, "201", "The upload exists", VERSION, LOCATION, EXPIRES, OFFSET);
            }
            case "sendBytes" -> {
                ofOne(operation);
                reads(operation, OFFSET);
                mayRead(operation, LENGTH, CHECK);
                body(operation, true);
                answer(operation, "204", "The bytes have arrived", VERSION, OFFSET, EXPIRES);
            }
            case "tellOffset" -> {
                ofOne(operation);
                answer(operation, "204", "The upload exists", VERSION, OFFSET, LENGTH, LENGTH_LATER, METADATA);
            }
            case "endUpload" -> {
                ofOne(operation);
                answer(operation, "204", "The upload does not exist any more", VERSION);
            }
            case "postToUpload" -> {
                ofOne(operation);
                reads(operation, OVERRIDE);
                mayRead(operation, OFFSET, LENGTH, CHECK);
                body(operation, false);
                answer(operation, "204", "As for the method that is meant", VERSION, OFFSET, LENGTH, EXPIRES);
            }
            default -> throw new IllegalStateException("Describe what " + method + " reads and answers");
        }
    }

    private static void ofOne(Operation operation) {
        operation.addParametersItem(
                new PathParameter().name(UPLOAD_ID).schema(typed("string").format("uuid")));
        reads(operation, VERSION);
    }

    private static void reads(Operation operation, Named... headers) {
        parameters(operation, true, headers);
    }

    private static void mayRead(Operation operation, Named... headers) {
        parameters(operation, false, headers);
    }

    private static void parameters(Operation operation, boolean required, Named... headers) {
        for (Named header : headers) {
            operation.addParametersItem(new HeaderParameter()
                    .name(header.name())
                    .required(required)
                    .description(header.description())
                    .schema(header.schema()));
        }
    }

    private static void body(Operation operation, boolean required) {
        operation.setRequestBody(new RequestBody()
                .required(required)
                .content(new Content()
                        .addMediaType(
                                BYTES, new MediaType().schema(typed("string").format("binary")))));
    }

    private static void answer(Operation operation, String status, String description, Named... headers) {
        var response = new ApiResponse().description(description);
        for (Named header : headers) {
            response.addHeaderObject(
                    header.name(),
                    new Header().description(header.description()).schema(header.schema()));
        }
        operation.setResponses(new ApiResponses().addApiResponse(status, response));
    }

    private static Schema<?> text(String example) {
        return typed("string").example(example);
    }

    private static Schema<?> bytes() {
        return number(1_048_576).format("int64");
    }

    private static Schema<?> number(long example) {
        return typed("integer").example(example);
    }

    private static Schema<?> methods() {
        Schema<Object> schema = typed("string");
        schema.setEnum(List.of("PATCH", "HEAD", "DELETE"));
        return schema;
    }

    private static Schema<Object> typed(String type) {
        Schema<Object> schema = new Schema<>(io.swagger.v3.oas.models.SpecVersion.V31);
        schema.setTypes(new LinkedHashSet<>(Set.of(type)));
        return schema;
    }
}
