package dev.kinora.gateway.factor;

import dev.kinora.gateway.account.AccountMeters;
import dev.kinora.gateway.account.AccountMeters.Act;
import dev.kinora.gateway.account.FreshSignIn;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators reset second factors. */
@RestController
class SecondFactorAdminController {

    private final SecondFactors factors;
    private final AccountMeters meters;

    SecondFactorAdminController(SecondFactors factors, AccountMeters meters) {
        this.factors = factors;
        this.meters = meters;
    }

    /** Removes the second factor of an account whose owner has lost it; all sessions of the account end. */
    @FreshSignIn
    @ProblemCodes({"REAUTHENTICATION_REQUIRED", "SECOND_FACTOR_NOT_FOUND", "ACCOUNT_NOT_FOUND", "OWN_ACCOUNT"})
    @DeleteMapping("/api/v1/admin/accounts/{id}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(CurrentAccount admin, @PathVariable UUID id) {
        meters.count(Act.SECOND_FACTOR_RESET, () -> factors.reset(id, admin.id()));
    }
}
