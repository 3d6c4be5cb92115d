package dev.kinora.gateway.recovery;

import dev.kinora.gateway.PublicOrigin;
import dev.kinora.gateway.account.AccountDirectory;
import dev.kinora.gateway.account.AccountSnapshot;
import dev.kinora.gateway.account.AccountView;
import dev.kinora.gateway.account.audit.AccountAudit.Action;
import dev.kinora.gateway.account.audit.AccountNoted;
import dev.kinora.gateway.passkey.Passkeys;
import dev.kinora.gateway.recovery.PendingNotices.Pending;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Notifies owners by mail when their password, passkeys, second factor or handle change, so that they notice changes by others.
 * Only confirmed addresses are notified.
 */
@Component
class OwnerNotices {

    private static final Logger log = LoggerFactory.getLogger(OwnerNotices.class);

    private static final Set<Action> TOLD = Set.of(
            Action.PASSKEY_ADDED,
            Action.PASSKEY_REMOVED,
            Action.SECOND_FACTOR_SET,
            Action.SECOND_FACTOR_ENDED,
            Action.SECOND_FACTOR_RESET,
            Action.PASSWORD_CHANGED,
            Action.PASSWORD_RESET,
            Action.HANDLE_CHANGED);

    private static final int AT_ONCE = 20;

    private final PendingNotices pending;
    private final AccountDirectory accounts;
    private final Passkeys passkeys;
    private final Mailer mailer;
    private final MailThread mails;
    private final PublicOrigin origin;

    OwnerNotices(
            PendingNotices pending,
            AccountDirectory accounts,
            Passkeys passkeys,
            Mailer mailer,
            MailThread mails,
            PublicOrigin origin) {
        this.pending = pending;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.mailer = mailer;
        this.mails = mails;
        this.origin = origin;
    }

    /** Stores the notice in the transaction of the change. */
    @EventListener
    void store(AccountNoted noted) {
        if (TOLD.contains(noted.action())) {
            pending.add(noted.accountId(), noted.action());
        }
    }

    /** Sends it at once when the change has been committed. */
    @TransactionalEventListener
    void sendSoon(AccountNoted noted) {
        if (TOLD.contains(noted.action())) {
            mails.later(this::sendDue);
        }
    }

    /** Sends what is due, also what a process that ended has left behind. */
    @Scheduled(initialDelay = 10, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void sendDue() {
        List<Pending> due;
        do {
            due = pending.take(AT_ONCE);
            due.forEach(this::send);
        } while (due.size() == AT_ONCE);
    }

    private void send(Pending notice) {
        boolean settled = accounts.findActive(notice.accountId())
                .map(AccountSnapshot::account)
                .filter(AccountView::emailConfirmed)
                .map(owner -> send(owner, notice))
                .orElse(true);
        if (!settled && notice.attempts() >= PendingNotices.MOST_ATTEMPTS) {
            log.error("Account {} could not be told by mail: {}", notice.accountId(), notice.action());
            settled = true;
        }
        if (settled) {
            pending.remove(notice);
        }
    }

    private boolean send(AccountView owner, Pending pending) {
        Notice notice = notice(pending);
        return mailer.send(String.valueOf(owner.email()), notice.subject(), """
                This is about your Kinora account %s.

                %s

                If it was you, there is nothing to do. If not, choose a new password, and remove passkeys and sign out
                devices that you do not know, at

                %s
                """.formatted(
                        owner.handle(), notice.what(), origin.publicUrl().resolve("/settings")));
    }

    private Notice notice(Pending pending) {
        return switch (pending.action()) {
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
                                + remaining(pending.accountId()));
            case HANDLE_CHANGED ->
                new Notice(
                        "Your handle was changed",
                        "The account has a new handle, which signs in from now on. The one before leads to it for a while.");
            case CREATED,
                    ROLES_ASSIGNED,
                    LOCKED,
                    UNLOCKED,
                    RECOVERY_CODES_MADE,
                    RECOVERY_CODE_USED,
                    PROFILE_RESET,
                    HANDLE_RESET,
                    ERASED -> throw new IllegalStateException("Nobody is told of " + pending.action());
        };
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
