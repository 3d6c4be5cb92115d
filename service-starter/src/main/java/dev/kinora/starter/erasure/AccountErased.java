package dev.kinora.starter.erasure;

import java.util.UUID;

/**
 * Application event published in the transaction that completes an erasure, after all {@link PersonalData} is erased.
 */
public record AccountErased(UUID accountId) {}
