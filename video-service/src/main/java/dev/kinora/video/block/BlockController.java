package dev.kinora.video.block;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.video.account.Accounts;
import dev.kinora.video.block.BlockList.BlockedAccount;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom the caller blocks. No operation tells by whom they are blocked. */
@Tag(name = "blocks")
@RestController
@RequestMapping("/api/v1/users/me/blocks")
class BlockController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 100;

    private final BlockList blocks;
    private final Accounts accounts;

    BlockController(BlockList blocks, Accounts accounts) {
        this.blocks = blocks;
        this.accounts = accounts;
    }

    @Operation(summary = "List the accounts that the caller blocks, the last one first")
    @GetMapping
    Page<BlockedAccount> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        return blocks.list(account.id(), cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
    }

    @Operation(
            summary = "Block an account",
            description =
                    "Neither of the two is shown videos, comments or the channel of the other from now on, and follows "
                            + "between them end. The blocked one is not told.")
    @ProblemCodes({"ACCOUNT_ERASED", "ACCOUNT_NOT_FOUND", "CANNOT_BLOCK_YOURSELF", "TOO_MANY_BLOCKS"})
    @PutMapping("/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void block(@PathVariable UUID accountId, CurrentAccount account) {
        accounts.remember(account);
        blocks.block(account.id(), accountId);
    }

    @Operation(summary = "Take a block back", description = "Follows that ended with it do not come back.")
    @ProblemCodes({"ACCOUNT_ERASED", "ACCOUNT_NOT_FOUND"})
    @DeleteMapping("/{accountId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unblock(@PathVariable UUID accountId, CurrentAccount account) {
        accounts.remember(account);
        blocks.unblock(account.id(), accountId);
    }
}
