package dev.kinora.gateway.account;

import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.Role;
import dev.kinora.starter.time.Ids;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that changes an account; each change is announced to the other services. */
@Service
class Accounts {

    private final AccountRepository accounts;
    private final PasswordHasher hasher;
    private final Outbox outbox;
    private final ApplicationEventPublisher publisher;
    private final Ids ids;
    private final InstantSource clock;

    Accounts(
            AccountRepository accounts,
            PasswordHasher hasher,
            Outbox outbox,
            ApplicationEventPublisher publisher,
            Ids ids,
            InstantSource clock) {
        this.accounts = accounts;
        this.hasher = hasher;
        this.outbox = outbox;
        this.publisher = publisher;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public AccountView create(NewAccount wanted) {
        if (PasswordRules.tooWeak(wanted.password(), wanted.handle(), wanted.email())) {
            throw new ProblemException(AccountProblem.PASSWORD_TOO_WEAK, "Choose a password that is harder to guess");
        }
        if (accounts.existsByHandle(wanted.handle())) {
            throw taken(AccountProblem.HANDLE_TAKEN, null);
        }
        if (accounts.existsByEmail(wanted.email())) {
            throw taken(AccountProblem.EMAIL_TAKEN, null);
        }
        Account account = insert(new Account(ids.next(), wanted, hasher.hash(wanted.password()), clock.instant()));
        var view = AccountView.of(account);
        outbox.publish(new AccountCreated(
                view.id(), view.handle(), view.displayName(), view.bio(), view.roles(), view.version()));
        return view;
    }

    @Transactional
    public AccountView describe(UUID id, long expectedVersion, @Nullable String displayName, @Nullable String bio) {
        Account account = owned(id);
        if (account.version() != expectedVersion) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED, "Read the account again and repeat");
        }
        account.describe(displayName, bio, clock.instant());
        return announceChange(account);
    }

    @Transactional
    public AccountView assignRoles(UUID id, Set<Role> roles) {
        Account account = accounts.findById(id)
                .filter(Account::active)
                .orElseThrow(() -> new ProblemException(AccountProblem.ACCOUNT_NOT_FOUND, "No account " + id));
        if (!roles.contains(Role.ADMIN)) {
            keepAnAdmin(account);
        }
        account.assignRoles(roles, clock.instant());
        AccountView view = announceChange(account);
        publisher.publishEvent(new AccountAccessChanged(id));
        return view;
    }

    @Transactional
    public void erase(UUID id) {
        Account account = owned(id);
        keepAnAdmin(account);
        account.erase(clock.instant());
        // The others show the anonymised face at once, and give the handle free, before they erase the rest.
        announceChange(account);
        outbox.publish(new AccountErasureRequested(id, account.version()));
        publisher.publishEvent(new AccountAccessChanged(id));
    }

    @Transactional(readOnly = true)
    public AccountView own(UUID id) {
        return AccountView.of(owned(id));
    }

    private Account owned(UUID id) {
        return accounts.findById(id)
                .filter(Account::active)
                .orElseThrow(() -> new ProblemException(AccountProblem.ACCOUNT_GONE, "Sign up again"));
    }

    private Account insert(Account account) {
        try {
            return accounts.saveAndFlush(account);
        } catch (DataIntegrityViolationException e) {
            // Two requests at once: the database decides, and its constraint says about what.
            boolean email =
                    String.valueOf(e.getMostSpecificCause().getMessage()).contains("account_email_unique");
            throw taken(email ? AccountProblem.EMAIL_TAKEN : AccountProblem.HANDLE_TAKEN, e);
        }
    }

    private static ProblemException taken(AccountProblem problem, @Nullable Throwable cause) {
        String detail = problem == AccountProblem.EMAIL_TAKEN ? "Sign in instead" : "Choose another handle";
        return cause == null ? new ProblemException(problem, detail) : new ProblemException(problem, detail, cause);
    }

    private void keepAnAdmin(Account account) {
        if (account.roles().contains(Role.ADMIN) && accounts.lockAdmins().size() <= 1) {
            throw new ProblemException(AccountProblem.LAST_ADMIN, "Give another account the role admin first");
        }
    }

    private AccountView announceChange(Account account) {
        var view = AccountView.of(accounts.saveAndFlush(account));
        outbox.publish(new AccountChanged(
                view.id(), view.handle(), view.displayName(), view.bio(), view.roles(), view.version()));
        return view;
    }
}
