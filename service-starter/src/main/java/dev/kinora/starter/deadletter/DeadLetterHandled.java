package dev.kinora.starter.deadletter;

import dev.kinora.starter.security.CurrentAccount;

/**
 * Application event published in the transaction that records what an operator did with a dead letter: who listens takes
 * part in it, or fails it.
 *
 * @param id position in the dead-letter topic
 * @param group the consumer group that could not process it
 * @param state REPLAYED or DISCARDED
 */
public record DeadLetterHandled(String id, String group, DeadLetterState state, CurrentAccount by) {}
