package dev.kinora.starter.takedown;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of decisions, as moderation-service answers. */
record WithdrawalPage(List<Withdrawal> items, @Nullable String nextCursor, String resumeCursor) {

    WithdrawalPage {
        items = List.copyOf(items);
    }

    List<Withdrawal> before(Instant time) {
        return items.stream().filter(item -> item.decidedAt().isBefore(time)).toList();
    }
}
