package dev.kinora.gateway.account;

import java.util.List;

/**
 * What the rules about the staff mean for one account.
 *
 * @param offered whether it may set a second factor up
 * @param asked whether its password alone does not sign it in
 * @param withheldRoles roles that it has, but may use only with a second factor
 */
public record StaffStanding(boolean offered, boolean asked, List<AccountRole> withheldRoles) {

    static final StaffStanding NONE = new StaffStanding(false, false, List.of());

    public StaffStanding {
        withheldRoles = List.copyOf(withheldRoles);
    }
}
