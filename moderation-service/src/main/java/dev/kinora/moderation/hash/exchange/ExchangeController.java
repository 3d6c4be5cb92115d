package dev.kinora.moderation.hash.exchange;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.hash.exchange.HashImports.ImportResult;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges hashes with other platforms, in the forms of Hasher-Matcher-Actioner and ThreatExchange. */
@RestController
@RequestMapping("/api/v1/moderation/hashes")
class ExchangeController {

    private static final String SAMPLE = "pdq f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22\n";

    private final HashImports imports;
    private final HashExports exports;

    ExchangeController(HashImports imports, HashExports exports) {
        this.imports = imports;
        this.exports = exports;
    }

    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(SAMPLE)))
    @PostMapping(path = "/imports", consumes = MediaType.TEXT_PLAIN_VALUE)
    ImportResult take(
            @RequestParam HarmCategory category,
            @RequestParam(required = false) @Size(max = 500) @Nullable String note,
            CurrentAccount account,
            HttpServletRequest request)
            throws IOException {
        return imports.take(request.getInputStream(), category, note, Actor.of(account));
    }

    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                            schema = @Schema(type = "string"),
                            examples = @ExampleObject(SAMPLE)))
    @GetMapping("/export")
    void export(
            @RequestParam(defaultValue = "SIGNALS") ExchangeFormat format,
            @RequestParam(required = false) @Nullable HarmCategory category,
            CurrentAccount account,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("hashes.txt").build().toString());
        exports.write(format, category, Actor.of(account), response.getWriter());
    }
}
