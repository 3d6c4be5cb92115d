package dev.kinora.gateway.session;

/** Tells whether the authentication of a long-running request is still valid. */
@FunctionalInterface
public interface SessionLease {

    /**
     * Returns false once the session has ended, the token has expired or the account is no longer active, and stays
     * false.
     */
    boolean open();
}
