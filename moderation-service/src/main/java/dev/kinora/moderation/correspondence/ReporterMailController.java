package dev.kinora.moderation.correspondence;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.secret.OpaqueToken;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links in mails to people who reported without an account. */
@RestController
class ReporterMailController {

    private final ReporterMails mails;

    ReporterMailController(ReporterMails mails) {
        this.mails = mails;
    }

    /** @param token from the link in the mail */
    @Schema(name = "ReportAddressConfirmation", example = """
            {"token": "p3Jm0sYvQ1u8ZkT6"}""")
    record Confirmation(@NotBlank @Size(max = 200) String token) {

        @Override
        public String toString() {
            return "Confirmation[***]";
        }
    }

    /** Confirms the address of a report with the token from the mail; a receipt and the outcome are then sent to it. */
    @ProblemCodes("REPORT_LINK_INVALID")
    @PostMapping("/api/v1/reports/address-confirmation")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirmAddress(@Valid @RequestBody Confirmation confirmation) {
        mails.confirm(new OpaqueToken(confirmation.token()));
    }
}
