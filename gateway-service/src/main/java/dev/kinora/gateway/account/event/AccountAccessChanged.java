package dev.kinora.gateway.account.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The permissions of an account changed, or it was locked or erased; its sessions end.
 *
 * @param exceptSession the session that stays open; null for none
 */
public record AccountAccessChanged(UUID accountId, @Nullable UUID exceptSession) {}
