package dev.kinora.gateway.factor;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountMeters;
import dev.kinora.gateway.account.AccountMeters.Act;
import dev.kinora.gateway.account.AccountSecurity;
import dev.kinora.gateway.account.StaffStanding;
import dev.kinora.gateway.account.audit.AccountAudit;
import dev.kinora.gateway.account.event.AccountErased;
import dev.kinora.gateway.limits.Attempts;
import dev.kinora.starter.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets up second factors, requires them wherever the password is required, and removes them. */
@Component
public class SecondFactors {

    /** How long a new secret waits for its first code. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private final TotpSecrets secrets;
    private final RecoveryCodes recoveryCodes;
    private final AccountDirectory accounts;
    private final AccountSecurity security;
    private final AccountAudit audit;
    private final Attempts attempts;
    private final AccountMeters meters;
    private final InstantSource clock;
    private final TimeCodes codes = new TimeCodes();

    SecondFactors(
            TotpSecrets secrets,
            RecoveryCodes recoveryCodes,
            AccountDirectory accounts,
            AccountSecurity security,
            AccountAudit audit,
            Attempts attempts,
            AccountMeters meters,
            InstantSource clock) {
        this.secrets = secrets;
        this.recoveryCodes = recoveryCodes;
        this.accounts = accounts;
        this.security = security;
        this.audit = audit;
        this.attempts = attempts;
        this.meters = meters;
        this.clock = clock;
    }

    /**
     * Accepts a caller with a correct password if the account has no second factor or the code is valid; the code is
     * consumed.
     *
     * @param code code of the app, or a recovery code; null if none was sent
     * @throws ProblemException SECOND_FACTOR_REQUIRED, SECOND_FACTOR_WRONG; RATE_LIMITED after too many wrong codes
     */
    @Transactional
    public void require(UUID account, @Nullable String code) {
        if (!accounts.staffStanding(account).asked()) {
            return;
        }
        if (code == null || code.isBlank()) {
            throw new ProblemException(
                    SecondFactorProblem.SECOND_FACTOR_REQUIRED, "Send the code of your app, or a recovery code.");
        }
        meters.count(Act.SECOND_FACTOR_CHECK, () -> check(account, code.strip()));
    }

    private void check(UUID account, String code) {
        attempts.take(Attempts.Kind.SECOND_FACTOR, account.toString());
        if (!fits(account, code)) {
            throw wrong();
        }
        attempts.succeeded(Attempts.Kind.SECOND_FACTOR, account.toString());
    }

    /** The second factor of the account. */
    @Transactional(readOnly = true)
    public SecondFactorState state(UUID account) {
        StaffStanding standing = accounts.staffStanding(account);
        return new SecondFactorState(
                standing.offered(),
                secrets.since(account).orElse(null),
                recoveryCodes.left(account),
                standing.withheldRoles());
    }

    /**
     * Starts the setup: creates a secret that waits for its first code.
     *
     * @throws ProblemException SECOND_FACTOR_NOT_OFFERED, SECOND_FACTOR_EXISTS
     */
    @Transactional
    public Enrollment begin(UUID account, String handle) {
        if (!accounts.staffStanding(account).offered()) {
            throw new ProblemException(
                    SecondFactorProblem.SECOND_FACTOR_NOT_OFFERED,
                    "It is for moderators, administrators and operators.");
        }
        if (secrets.since(account).isPresent()) {
            throw new ProblemException(SecondFactorProblem.SECOND_FACTOR_EXISTS, "Remove it first.");
        }
        byte[] secret = TimeCodes.newSecret();
        secrets.begin(account, secret, clock.instant());
        return Enrollment.of(handle, secret);
    }

    /**
     * Completes the setup with the first code. From now on the account needs a code to sign in with a password, and its
     * other sessions end.
     *
     * @return the recovery codes, which are stored only as hashes
     * @throws ProblemException SECOND_FACTOR_NOT_STARTED, SECOND_FACTOR_WRONG, RATE_LIMITED
     */
    @Transactional
    public List<String> confirm(UUID account, UUID session, String code) {
        Instant now = clock.instant();
        TotpSecrets.Totp waiting = secrets.find(account)
                .filter(totp -> totp.confirmedAt() == null
                        && now.isBefore(totp.createdAt().plus(PATIENCE)))
                .orElseThrow(SecondFactors::notStarted);
        attempts.take(Attempts.Kind.SECOND_FACTOR, account.toString());
        long step = codes.steps(waiting.secret(), code.strip(), now).stream()
                .findFirst()
                .orElseThrow(SecondFactors::wrong);
        attempts.succeeded(Attempts.Kind.SECOND_FACTOR, account.toString());
        if (!secrets.confirm(account, step, now)) {
            throw notStarted();
        }
        security.beginSecondFactor(account, session);
        return recoveryCodes.renew(account);
    }

    /**
     * Creates new recovery codes; earlier ones become invalid.
     *
     * @throws ProblemException SECOND_FACTOR_NOT_FOUND
     */
    @Transactional
    public List<String> renewRecoveryCodes(UUID account) {
        if (secrets.since(account).isEmpty()) {
            throw notFound();
        }
        audit.note(account, account, AccountAudit.Action.RECOVERY_CODES_MADE, "");
        return recoveryCodes.renew(account);
    }

    /**
     * Removes the second factor; other sessions end.
     *
     * @throws ProblemException SECOND_FACTOR_NOT_FOUND
     */
    @Transactional
    public void remove(UUID account, UUID session) {
        forgetSecrets(account);
        security.endSecondFactor(account, session);
    }

    /**
     * Removes the second factor of an account whose owner has lost it, on behalf of an administrator; all its sessions
     * end.
     *
     * @throws ProblemException SECOND_FACTOR_NOT_FOUND, ACCOUNT_NOT_FOUND, OWN_ACCOUNT
     */
    @Transactional
    public void reset(UUID account, UUID admin) {
        security.resetSecondFactor(account, admin);
        forgetSecrets(account);
    }

    /** Deletes the secrets of an account, in the transaction that erases it. */
    @EventListener
    void forget(AccountErased erased) {
        secrets.remove(erased.accountId());
        recoveryCodes.remove(erased.accountId());
    }

    private void forgetSecrets(UUID account) {
        if (secrets.since(account).isEmpty() || !secrets.remove(account)) {
            throw notFound();
        }
        recoveryCodes.remove(account);
    }

    private boolean fits(UUID account, String code) {
        boolean ofApp = secrets.find(account).stream()
                .flatMap(totp -> codes.steps(totp.secret(), code, clock.instant()).stream())
                .anyMatch(step -> secrets.spend(account, step));
        if (ofApp) {
            return true;
        }
        boolean ofRecovery = recoveryCodes.spend(account, code);
        if (ofRecovery) {
            audit.note(account, account, AccountAudit.Action.RECOVERY_CODE_USED, "");
        }
        return ofRecovery;
    }

    private static ProblemException wrong() {
        return new ProblemException(SecondFactorProblem.SECOND_FACTOR_WRONG, "Wait for the next code and try again.");
    }

    private static ProblemException notStarted() {
        return new ProblemException(SecondFactorProblem.SECOND_FACTOR_NOT_STARTED, "Start the setup again.");
    }

    private static ProblemException notFound() {
        return new ProblemException(SecondFactorProblem.SECOND_FACTOR_NOT_FOUND, "It may have been removed already.");
    }
}
