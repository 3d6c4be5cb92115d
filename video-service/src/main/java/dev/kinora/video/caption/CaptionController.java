package dev.kinora.video.caption;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.caption.Captions.CaptionView;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "captions")
@RestController
@RequestMapping("/api/v1/videos/{videoId}/captions")
class CaptionController {

    private static final String WEB_VTT = "text/vtt";
    private static final String SUB_RIP = "application/x-subrip";
    private static final int LARGEST = 512 * 1024;

    private final Captions captions;

    CaptionController(Captions captions) {
        this.captions = captions;
    }

    /** All captions of a video. */
    record CaptionList(List<CaptionView> items) {}

    @ProblemCodes("VIDEO_NOT_FOUND")
    @GetMapping
    CaptionList list(@PathVariable UUID videoId, @Nullable CurrentAccount viewer) {
        return new CaptionList(captions.of(videoId, viewer));
    }

    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = WEB_VTT,
                        schema =
                                @Schema(type = "string", example = "WEBVTT\n\n00:00.000 --> 00:02.000\nGood morning.")),
                @Content(
                        mediaType = SUB_RIP,
                        schema = @Schema(type = "string", example = "1\n00:00:00,000 --> 00:00:02,000\nGood morning."))
            })
    @ProblemCodes({
        "CAPTIONS_EMPTY",
        "CAPTIONS_INVALID",
        "CAPTIONS_NOT_UTF8",
        "CAPTIONS_TOO_LARGE",
        "CAPTIONS_TOO_MANY",
        "INVALID_LABEL",
        "NOT_EDITABLE",
        "UNKNOWN_LANGUAGE",
        "VIDEO_NOT_FOUND"
    })
    @PutMapping(
            path = "/{lang}",
            consumes = {WEB_VTT, SUB_RIP})
    CaptionView put(
            @PathVariable UUID videoId,
            @PathVariable String lang,
            @RequestParam(required = false) @Nullable String label,
            HttpServletRequest request,
            CurrentAccount account)
            throws IOException {
        boolean subRip = String.valueOf(request.getContentType()).startsWith(SUB_RIP);
        var format = subRip ? CaptionFormat.SUB_RIP : CaptionFormat.WEB_VTT;
        return captions.put(videoId, lang, new Captions.Sent(body(request), format, label), account);
    }

    @ProblemCodes({"CAPTIONS_NOT_FOUND", "NOT_EDITABLE", "UNKNOWN_LANGUAGE", "VIDEO_NOT_FOUND"})
    @DeleteMapping("/{lang}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID videoId, @PathVariable String lang, CurrentAccount account) {
        captions.remove(videoId, lang, account);
    }

    /** Reads no more than one byte over the limit, whatever length was declared. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new ProblemException(
                    CaptionProblem.CAPTIONS_TOO_LARGE,
                    "A caption file has at most %d kB; send captions only, without pictures or styles."
                            .formatted(LARGEST / 1024));
        }
        return body;
    }
}
