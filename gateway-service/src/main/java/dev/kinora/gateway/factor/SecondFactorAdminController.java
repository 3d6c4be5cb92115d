package dev.kinora.gateway.factor;

import dev.kinora.gateway.account.FreshSignIn;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Second factors as administrators keep them. */
@RestController
class SecondFactorAdminController {

    private final SecondFactors factors;

    SecondFactorAdminController(SecondFactors factors) {
        this.factors = factors;
    }

    /** Takes the second factor of somebody away who has lost it; the account is signed out everywhere. */
    @FreshSignIn
    @ProblemCodes({"REAUTHENTICATION_REQUIRED", "SECOND_FACTOR_NOT_FOUND", "ACCOUNT_NOT_FOUND", "OWN_ACCOUNT"})
    @DeleteMapping("/api/v1/admin/accounts/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(CurrentAccount admin, @PathVariable UUID id) {
        factors.reset(id, admin.id());
    }
}
