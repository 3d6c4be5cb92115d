package dev.kinora.gateway.factor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second factor of an account as its owner sees it.
 *
 * @param offered whether the account may set one up
 * @param since null when there is none
 * @param recoveryCodesLeft how many of the ten were not used yet
 * @param withheldRoles roles that the account has, but may use only once it has a second factor
 */
public record SecondFactorState(
        boolean offered, @Nullable Instant since, int recoveryCodesLeft, List<String> withheldRoles) {

    public SecondFactorState {
        withheldRoles = List.copyOf(withheldRoles);
    }
}
