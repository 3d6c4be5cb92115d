package dev.kinora.starter.erasure;

import java.util.UUID;

/** Published in this service, in the transaction that ends an erasure, after all {@link PersonalData} is gone. */
public record AccountErased(UUID accountId) {}
