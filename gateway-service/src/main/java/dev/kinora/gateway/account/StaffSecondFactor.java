package dev.kinora.gateway.account;

/** What is asked of accounts with the role moderator, admin or operator. */
public enum StaffSecondFactor {
    /** No code is asked for, and none can be set up. */
    OFF,
    /** Who has set a second factor up is asked for it. */
    OPTIONAL,
    /** As {@link #OPTIONAL}; who has not set one up can sign in, but not use the roles of the staff. */
    REQUIRED
}
