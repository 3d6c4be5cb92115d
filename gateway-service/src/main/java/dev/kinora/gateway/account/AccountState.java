package dev.kinora.gateway.account;

/** The life of an account: active until its owner asks for erasure, then gone for good. */
enum AccountState {
    ACTIVE,
    ERASED
}
