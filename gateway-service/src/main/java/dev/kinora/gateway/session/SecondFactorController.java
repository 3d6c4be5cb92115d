package dev.kinora.gateway.session;

import dev.kinora.gateway.account.AccountMeters;
import dev.kinora.gateway.account.AccountMeters.Act;
import dev.kinora.gateway.account.FreshSignIn;
import dev.kinora.gateway.factor.Enrollment;
import dev.kinora.gateway.factor.SecondFactorState;
import dev.kinora.gateway.factor.SecondFactors;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The second factor of the caller. */
@RestController
@RequestMapping("/api/v1/users/me/second-factor")
class SecondFactorController {

    private final SecondFactors factors;
    private final AccountMeters meters;

    SecondFactorController(SecondFactors factors, AccountMeters meters) {
        this.factors = factors;
        this.meters = meters;
    }

    /** Whether the caller signs in with a second factor, and whether roles wait for it. */
    @GetMapping
    SecondFactorState readSecondFactor(CurrentAccount caller) {
        return factors.state(caller.id());
    }

    /** Begins: a secret for an authenticator app, which waits fifteen minutes for its first code. */
    @FreshSignIn
    @ProblemCodes({"REAUTHENTICATION_REQUIRED", "SECOND_FACTOR_NOT_OFFERED", "SECOND_FACTOR_EXISTS"})
    @PostMapping
    ResponseEntity<Enrollment> startSecondFactor(CurrentAccount caller) {
        return secret(factors.begin(caller.id(), caller.handle()));
    }

    /**
     * Takes the first code. From now on a password alone does not sign in; other sessions end, and access tokens issued
     * before must be refreshed. The recovery codes are shown here and never again.
     */
    @ProblemCodes({"SECOND_FACTOR_NOT_STARTED", "SECOND_FACTOR_WRONG", "ACCOUNT_GONE"})
    @PostMapping("/confirmation")
    ResponseEntity<RecoveryCodeList> confirmSecondFactor(CurrentAccount caller, @Valid @RequestBody FirstCode wanted) {
        UUID session = CurrentSession.id();
        return secret(new RecoveryCodeList(
                meters.count(Act.SECOND_FACTOR_SET, () -> factors.confirm(caller.id(), session, wanted.code()))));
    }

    /** Ten new recovery codes; those before are worth nothing. */
    @FreshSignIn
    @ProblemCodes({"REAUTHENTICATION_REQUIRED", "SECOND_FACTOR_NOT_FOUND"})
    @PostMapping("/recovery-codes")
    ResponseEntity<RecoveryCodeList> renewRecoveryCodes(CurrentAccount caller) {
        return secret(new RecoveryCodeList(factors.renewRecoveryCodes(caller.id())));
    }

    /** Takes the second factor away; other sessions end. */
    @FreshSignIn
    @ProblemCodes({"REAUTHENTICATION_REQUIRED", "SECOND_FACTOR_NOT_FOUND", "ACCOUNT_GONE"})
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(CurrentAccount caller) {
        UUID session = CurrentSession.id();
        meters.count(Act.SECOND_FACTOR_REMOVE, () -> factors.remove(caller.id(), session));
    }

    private static <T> ResponseEntity<T> secret(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    /** @param code six digits that the app shows */
    @Schema(example = """
                {"code": "123456"}""")
    record FirstCode(@NotBlank @Size(max = 20) String code) {

        @Override
        public String toString() {
            return "FirstCode[***]";
        }
    }

    /** Codes that stand in for the app, each once. */
    record RecoveryCodeList(List<String> codes) {

        RecoveryCodeList {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "RecoveryCodeList[***]";
        }
    }
}
