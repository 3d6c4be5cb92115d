package dev.kinora.gateway.account;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the account may do has changed, or it is locked or gone: its sessions end.
 *
 * @param exceptSession the one session that goes on; null for none
 */
public record AccountAccessChanged(UUID accountId, @Nullable UUID exceptSession) {}
