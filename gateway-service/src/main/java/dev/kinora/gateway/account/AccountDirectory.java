package dev.kinora.gateway.account;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the gateway may ask about accounts. */
@Component
public class AccountDirectory {

    private final AccountRepository accounts;
    private final PasswordHasher hasher;

    AccountDirectory(AccountRepository accounts, PasswordHasher hasher) {
        this.accounts = accounts;
        this.hasher = hasher;
    }

    /**
     * The active account with this handle or e-mail and this password. A wrong password and an unknown login take the
     * same work and give the same empty answer.
     */
    public Optional<AccountView> authenticate(String login, String password) {
        String folded = fold(login);
        Optional<Account> found = (folded.contains("@") ? accounts.findByEmail(folded) : accounts.findByHandle(folded))
                .filter(Account::active);
        boolean matches =
                hasher.matches(password, found.map(Account::passwordHash).orElse(null));
        return found.filter(account -> matches).map(AccountView::of);
    }

    /** The account, unless it does not exist or has been erased. */
    @Transactional(readOnly = true)
    public Optional<AccountView> findActive(UUID id) {
        return accounts.findById(id).filter(Account::active).map(AccountView::of);
    }

    /** The one spelling of a login under which attempts are counted. */
    public static String fold(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }
}
