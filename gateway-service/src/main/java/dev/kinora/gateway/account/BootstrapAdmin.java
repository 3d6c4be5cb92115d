package dev.kinora.gateway.account;

import dev.kinora.gateway.account.login.NewAccount;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.Role;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Creates the account {@code admin} at start if a password is configured and there is no administrator yet. */
@Component
class BootstrapAdmin implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(BootstrapAdmin.class);

    private final AccountSecurity security;
    private final AccountListing listing;
    private final AccountProperties properties;

    BootstrapAdmin(AccountSecurity security, AccountListing listing, AccountProperties properties) {
        this.security = security;
        this.listing = listing;
        this.properties = properties;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!properties.bootstrapAdminPassword().present() || listing.hasAdmin()) {
            return;
        }
        try {
            var wanted = NewAccount.vouchedFor(
                    "admin",
                    properties.bootstrapAdminEmail(),
                    "Administrator",
                    properties.bootstrapAdminPassword().value(),
                    Set.of(Role.ADMIN, Role.VIEWER));
            Account admin = security.createAccount(wanted, null);
            log.info("Created the first administrator, account {}", admin.id());
        } catch (ProblemException e) {
            // Another replica was first, or the handle is taken: neither must fail the start.
            log.warn("No administrator was created: {}", e.getMessage());
        }
    }
}
