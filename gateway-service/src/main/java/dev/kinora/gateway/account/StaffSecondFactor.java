package dev.kinora.gateway.account;

/** What is asked of accounts with the role moderator, admin or operator. */
public enum StaffSecondFactor {
    /** No second factor is required, and none can be set up. */
    OFF,
    /** Accounts with a second factor are asked for it. */
    OPTIONAL,
    /** As {@link #OPTIONAL}; who has not set one up can sign in, but not use the roles of the staff. */
    REQUIRED
}
