package dev.kinora.gateway.session;

import dev.kinora.gateway.account.AccountSnapshot;
import java.util.UUID;

/** An open session and its account. */
public record SignedIn(UUID sessionId, AccountSnapshot account) {}
