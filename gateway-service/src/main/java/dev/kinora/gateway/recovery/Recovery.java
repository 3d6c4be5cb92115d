package dev.kinora.gateway.recovery;

import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountSecurity;
import dev.kinora.gateway.account.event.EmailClaimed;
import dev.kinora.gateway.limits.Attempts;
import dev.kinora.gateway.recovery.MailedTokens.Claim;
import dev.kinora.gateway.recovery.MailedTokens.Purpose;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.secret.OpaqueToken;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Confirms mailboxes and resets forgotten passwords. Work that depends on whether an address has an account is done
 * after the response, so that neither the response nor its timing reveals that.
 */
@Component
class Recovery {

    private final AccountDirectory accounts;
    private final AccountSecurity security;
    private final MailedTokens tokens;
    private final Mailer mailer;
    private final MailThread mails;
    private final Attempts attempts;

    Recovery(
            AccountDirectory accounts,
            AccountSecurity security,
            MailedTokens tokens,
            Mailer mailer,
            MailThread mails,
            Attempts attempts) {
        this.accounts = accounts;
        this.security = security;
        this.tokens = tokens;
        this.mailer = mailer;
        this.mails = mails;
        this.attempts = attempts;
    }

    /** Asks the owner of a mailbox to confirm it, or tells them that it belongs to another account. */
    @EventListener
    void confirm(EmailClaimed claimed) {
        mails.later(() -> {
            if (!attempts.allows(Attempts.Kind.MAIL, claimed.email())) {
                return;
            }
            if (accounts.findByConfirmedEmail(claimed.email()).isPresent()) {
                mailer.sendAlreadyRegistered(claimed.email());
            } else {
                mailer.sendConfirmation(
                        claimed.email(), tokens.issue(Purpose.CONFIRM_EMAIL, claimed.accountId(), claimed.email()));
            }
        });
    }

    /** Sends the mail of {@link #confirm} again, unless the address is confirmed. */
    void confirmAgain(UUID account) {
        accounts.findActive(account)
                .map(snapshot -> snapshot.account())
                .filter(view -> !view.emailConfirmed() && view.email() != null)
                .ifPresent(view -> confirm(new EmailClaimed(account, String.valueOf(view.email()))));
    }

    /** Binds the mailbox to the account that claimed it. */
    void confirmed(OpaqueToken token) {
        Claim claim = claim(Purpose.CONFIRM_EMAIL, token);
        if (tokens.use(token)) {
            security.confirmEmail(claim.accountId(), claim.email());
        }
    }

    /** Sends a link for a new password if an account has confirmed this address. */
    void requestReset(String email) {
        mails.later(() -> accounts.findByConfirmedEmail(email)
                .filter(account -> attempts.allows(Attempts.Kind.MAIL, String.valueOf(account.email())))
                .ifPresent(account -> {
                    String address = String.valueOf(account.email());
                    mailer.sendReset(address, tokens.issue(Purpose.RESET_PASSWORD, account.id(), address));
                }));
    }

    /** Sets a new password with a mailed token. A refused password does not use the token up. */
    void reset(OpaqueToken token, String password) {
        Claim claim = claim(Purpose.RESET_PASSWORD, token);
        security.resetPassword(claim.accountId(), password, () -> {
            if (!tokens.use(token)) {
                throw invalid();
            }
        });
    }

    private Claim claim(Purpose purpose, OpaqueToken token) {
        return tokens.find(purpose, token).orElseThrow(Recovery::invalid);
    }

    private static ProblemException invalid() {
        return new ProblemException(RecoveryProblem.MAILED_TOKEN_INVALID, "Ask for a new mail.");
    }
}
