package dev.kinora.gateway.recovery;

import dev.kinora.gateway.PublicOrigin;
import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountNoted;
import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.account.AccountView;
import dev.kinora.gateway.passkey.Passkeys;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notifies owners by mail when their password, passkeys or second factor change, so that they notice changes by others.
 * Only confirmed addresses are notified.
 */
@Component
class OwnerNotices {

    private final AccountDirectory accounts;
    private final Passkeys passkeys;
    private final Mailer mailer;
    private final MailThread mails;
    private final PublicOrigin origin;

    OwnerNotices(AccountDirectory accounts, Passkeys passkeys, Mailer mailer, MailThread mails, PublicOrigin origin) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.mailer = mailer;
        this.mails = mails;
        this.origin = origin;
    }

    /** Runs after the change has been committed. */
    @TransactionalEventListener
    void tell(AccountNoted noted) {
        mails.later(() -> notice(noted).ifPresent(notice -> send(noted.accountId(), notice)));
    }

    private void send(UUID account, Notice notice) {
        accounts.findActive(account)
                .map(AccountSnapshot::account)
                .filter(AccountView::emailConfirmed)
                .ifPresent(owner -> send(owner, notice));
    }

    private void send(AccountView owner, Notice notice) {
        mailer.send(String.valueOf(owner.email()), notice.subject(), """
                This is about your Kinora account %s.

                %s

                If it was you, there is nothing to do. If not, choose a new password, and remove passkeys and sign out
                devices that you do not know, at

                %s
                """.formatted(
                        owner.handle(), notice.what(), origin.publicUrl().resolve("/settings")));
    }

    private Optional<Notice> notice(AccountNoted noted) {
        return Optional.ofNullable(
                switch (noted.action()) {
                    case PASSKEY_ADDED ->
                        new Notice("A passkey was added", "A passkey was added. It signs in without the password.");
                    case PASSKEY_REMOVED -> new Notice("A passkey was removed", "A passkey was removed.");
                    case SECOND_FACTOR_SET ->
                        new Notice(
                                "A second factor was switched on",
                                "A second factor was switched on. The password needs a code of your app beside it.");
                    case SECOND_FACTOR_ENDED ->
                        new Notice(
                                "The second factor was switched off",
                                "The second factor was switched off. The password alone signs in.");
                    case SECOND_FACTOR_RESET ->
                        new Notice(
                                "The second factor was switched off",
                                "An administrator has switched the second factor off. The password alone signs in.");
                    case PASSWORD_CHANGED -> new Notice("Your password was changed", "The password was changed.");
                    case PASSWORD_RESET ->
                        new Notice(
                                "Your password was reset",
                                "A new password was chosen with a link that was sent to this address. "
                                        + remaining(noted.accountId()));
                    case CREATED, ROLES_ASSIGNED, LOCKED, UNLOCKED, RECOVERY_CODES_MADE, RECOVERY_CODE_USED, ERASED ->
                        null;
                });
    }

    /** The number of passkeys, which still sign in after a password reset. */
    private String remaining(UUID account) {
        int count = passkeys.count(account);
        return switch (count) {
            case 0 -> "The account has no passkeys.";
            case 1 -> "One passkey remains, and still signs in; you can remove it at the address below.";
            default -> count + " passkeys remain, and still sign in; you can remove them at the address below.";
        };
    }

    private record Notice(String subject, String what) {}
}
