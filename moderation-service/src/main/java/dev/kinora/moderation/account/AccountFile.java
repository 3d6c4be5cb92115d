package dev.kinora.moderation.account;

import dev.kinora.moderation.audit.Actor;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What staff know about an account.
 *
 * @param standing as the owner of the account sees it
 * @param decisions who has decided the suspensions, and the notes for staff, in the order of the suspensions
 * @param cases the newest cases, the newest first
 * @param notes the newest notes, the newest first
 * @param linked accounts that uploaded the same files, the most first
 */
@Schema(name = "AccountFile")
record AccountFile(
        UUID accountId,
        StandingView standing,
        List<SuspensionDecision> decisions,
        List<AccountCase> cases,
        List<AccountNote> notes,
        List<LinkedAccount> linked) {

    /** Who has decided a suspension. */
    @Schema(name = "SuspensionDecision")
    record SuspensionDecision(
            UUID suspensionId, Actor by, @Nullable String note) {}

    /**
     * An account that uploaded the same files.
     *
     * @param files how many different files
     */
    @Schema(name = "LinkedAccount")
    record LinkedAccount(UUID accountId, int files) {}
}
