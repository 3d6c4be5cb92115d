package dev.kinora.gateway.session;

/** Whether the proof of identity that a long request began with is still good. */
@FunctionalInterface
public interface SessionLease {

    /** False once the session ended, the token expired or the account is gone; then for ever. */
    boolean open();
}
