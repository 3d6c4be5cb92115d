package dev.kinora.gateway.account;

import dev.kinora.starter.security.Role;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which of its roles an account may use, depending on its second factor. */
@Component
class StaffRules {

    private static final Set<Role> STAFF = Set.of(Role.MODERATOR, Role.ADMIN, Role.OPERATOR, Role.CHILD_SAFETY);

    private final StaffSecondFactor rule;

    StaffRules(AccountProperties properties) {
        this.rule = properties.staffSecondFactor();
    }

    /** The account with the roles that it may use now. */
    AccountSnapshot snapshot(Account account) {
        return AccountSnapshot.of(account, granted(account));
    }

    /** The roles that the account may use now. */
    Set<Role> granted(Account account) {
        Set<Role> granted = EnumSet.noneOf(Role.class);
        granted.addAll(account.roles());
        granted.removeAll(withheld(account));
        return granted;
    }

    StaffStanding standing(Account account) {
        boolean off = rule == StaffSecondFactor.OFF;
        return new StaffStanding(
                !off && !staffRoles(account).isEmpty(),
                !off && account.hasSecondFactor(),
                AccountRole.of(withheld(account)));
    }

    private Set<Role> withheld(Account account) {
        boolean withhold = rule == StaffSecondFactor.REQUIRED && !account.hasSecondFactor();
        return withhold ? staffRoles(account) : Set.of();
    }

    private static Set<Role> staffRoles(Account account) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(account.roles());
        roles.retainAll(STAFF);
        return roles;
    }
}
