package dev.kinora.moderation.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Withdrawals in the order of their decisions.
 *
 * @param nextCursor where the next page begins; null on the last one
 * @param resumeCursor where a later reading begins, so that it misses nothing: at least two minutes before now, because
 *     the transaction of an earlier decision may still be open
 */
record WithdrawalPage(List<Withdrawal> items, @Nullable String nextCursor, String resumeCursor) {

    WithdrawalPage {
        items = List.copyOf(items);
    }
}
