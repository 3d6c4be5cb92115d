package dev.kinora.moderation.account.suspension;

import java.util.UUID;

/**
 * The strikes of an account call for a suspension, which only a person decides. It is announced within the service and in
 * the transaction of the strike.
 *
 * @param points the points that count
 * @param childSafety whether some of them are because of harm to children
 */
public record SuspensionProposed(UUID accountId, int points, boolean childSafety) {}
