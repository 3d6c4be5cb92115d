package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.starter.paging.Limits;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells services which content must not be public. */
@RestController
class WithdrawalController {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 500;

    private final Withdrawals withdrawals;

    WithdrawalController(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Operation(
            summary = "Read which content was rejected or restricted since a position",
            description =
                    "In the order of the decisions. A reader continues with nextCursor, and keeps resumeCursor for "
                            + "its next reading, which repeats the last two minutes.")
    @GetMapping("/api/v1/moderation/withdrawals")
    WithdrawalPage withdrawals(
            @RequestParam ContentKind kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return withdrawals.after(cursor, kind, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }
}
