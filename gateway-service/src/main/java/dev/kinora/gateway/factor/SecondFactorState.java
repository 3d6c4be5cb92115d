package dev.kinora.gateway.factor;

import dev.kinora.gateway.account.AccountRole;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account as its owner sees it.
 *
 * @param offered whether the account may set one up
 * @param since when it was set up; null if there is none
 * @param recoveryCodesLeft number of unused recovery codes
 * @param withheldRoles roles of the account that it may use only with a second factor
 */
public record SecondFactorState(
        boolean offered, @Nullable Instant since, int recoveryCodesLeft, List<AccountRole> withheldRoles) {

    public SecondFactorState {
        withheldRoles = List.copyOf(withheldRoles);
    }
}
