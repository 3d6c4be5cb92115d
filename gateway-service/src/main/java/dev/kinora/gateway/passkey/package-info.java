/** Passkeys (WebAuthn Level 3): registering and removing them, and signing in with one in place of a password. */
@NullMarked
package dev.kinora.gateway.passkey;

import org.jspecify.annotations.NullMarked;
