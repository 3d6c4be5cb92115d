package dev.kinora.video.age;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether the account confirmed that it is of an adult. */
@Tag(name = "age confirmation")
@RestController
@RequestMapping("/api/v1/users/me/age-confirmation")
class AgeController {

    private final AgeConfirmations confirmations;

    AgeController(AgeConfirmations confirmations) {
        this.confirmations = confirmations;
    }

    /**
     * A confirmation.
     *
     * @param wording number of the wording that the person has read
     */
    @Schema(name = "AgeConfirmationRequest", example = """
                {"wording": 1}""")
    record ConfirmationRequest(int wording) {}

    @Operation(summary = "Read what can be confirmed, and whether it is")
    @GetMapping
    ResponseEntity<AgeStatement> statement(CurrentAccount account) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(confirmations.statement(account.id()));
    }

    @Operation(summary = "Confirm to be an adult")
    @ProblemCodes({"ACCOUNT_ERASED", "WORDING_CHANGED"})
    @PutMapping
    AgeStatement confirm(@Valid @RequestBody ConfirmationRequest request, CurrentAccount account) {
        return confirmations.confirm(account.id(), request.wording());
    }

    @Operation(summary = "Take the confirmation back")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(CurrentAccount account) {
        confirmations.revoke(account.id());
    }
}
