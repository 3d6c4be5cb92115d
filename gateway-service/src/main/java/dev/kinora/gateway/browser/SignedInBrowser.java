package dev.kinora.gateway.browser;

import dev.kinora.gateway.account.AccountView;
import java.util.UUID;

/** An open browser session and whose it is. */
record SignedInBrowser(UUID sessionId, AccountView account) {}
