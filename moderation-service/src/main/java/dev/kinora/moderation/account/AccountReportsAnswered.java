package dev.kinora.moderation.account;

import java.util.UUID;

/**
 * A person answered the reports of an account. It is announced within the service and in the transaction of the decision.
 *
 * @param acted whether something was done about the account
 */
public record AccountReportsAnswered(UUID accountId, boolean acted) {}
