/** Passkeys (WebAuthn Level 3): registration, removal, and sign-in without a password. */
@NullMarked
package dev.kinora.gateway.passkey;

import org.jspecify.annotations.NullMarked;
